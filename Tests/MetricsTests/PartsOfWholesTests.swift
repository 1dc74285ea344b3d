import Testing

@testable import Metrics

@Suite struct PartsOfWholesTests {
    @Test func aPartIsCountedInEverythingAboveIt() {
        #expect(PartsOfWholes.isPart("proposals_filed", of: "proposals_received"))
        #expect(PartsOfWholes.isPart("proposals_filed_member", of: "proposals_received"))
        #expect(!PartsOfWholes.isPart("proposals_received", of: "proposals_filed"))
        #expect(!PartsOfWholes.isPart("proposals_filed", of: "proposals_filed"))
        #expect(!PartsOfWholes.isPart("proposals_filed_member", of: "proposals_filed_collective"))
    }

    @Test func theNearestCommonWholeStandsFirst() {
        #expect(
            PartsOfWholes.common(of: ["proposals_filed_member", "proposals_filed_collective"]).first
                == "proposals_filed")
        #expect(
            PartsOfWholes.common(of: ["proposals_filed", "proposals_not_filed"]) == ["proposals_received"])
        #expect(PartsOfWholes.common(of: ["proposals_filed", "members_submitting"]).isEmpty)
        #expect(PartsOfWholes.common(of: []).isEmpty)
    }

    @Test func onlyStatedSumsAreSums() {
        #expect(
            PartsOfWholes.isSum(
                ["proposals_filed_interim", "proposals_filed_session"], of: "proposals_filed"))
        #expect(!PartsOfWholes.isSum(["proposals_filed_session"], of: "proposals_filed"))
        #expect(!PartsOfWholes.isSum(["proposals_filed", "proposals_not_filed"], of: "proposals_received"))
    }
}
