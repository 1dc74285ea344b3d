import Testing

@testable import Metrics

@Suite struct OptionalTableTests {
    private static let denominators = "id,name,name_en,indicator,per,valid_years,note\n"
    private static let definitions = "body,indicator,since,definition,note\n"

    @Test func readsDenominators() throws {
        let folder = try InventedFolder()
        try folder.write(
            "denominators.csv",
            Self.denominators + "proposal,每百件提案,per 100 proposals,proposals_filed,100,2,\n")
        let loaded = Dataset.load(from: folder.path)
        #expect(loaded.faults.isEmpty)
        #expect(
            loaded.dataset.denominator("proposal")
                == Denominator(
                    id: "proposal", name: "每百件提案", nameEnglish: "per 100 proposals",
                    indicator: "proposals_filed",
                    per: 100, validYears: 2))
        #expect(loaded.dataset.denominator("member") == nil)
    }

    @Test(arguments: [
        ("a,甲,,proposals_field,1,0,", "unknown-id"), ("a,甲,,proposals_filed_rate,1,0,", "unit-differs"),
        ("a,甲,,proposals_filed,0,0,", "out-of-range"), ("a,甲,,proposals_filed,1.5,0,", "out-of-range"),
        ("a,甲,,proposals_filed,1,51,", "out-of-range"), ("a,甲,,proposals_filed,1,-1,", "malformed-number"),
        ("a,,,proposals_filed,1,0,", "empty-field"), ("A,甲,,proposals_filed,1,0,", "malformed-id"),
        ("a,甲,,proposals_filed,1,0,\na,乙,,proposals_filed,1,0,", "duplicate-key"),
    ])
    func namesTheFaultsOfDenominators(rows: String, code: String) throws {
        let folder = try InventedFolder()
        try folder.write("denominators.csv", Self.denominators + rows + "\n")
        let loaded = Dataset.load(from: folder.path)
        #expect(loaded.faults.map(\.code.rawValue) == [code])
    }

    @Test func readsDefinitions() throws {
        let folder = try InventedFolder()
        try folder.write(
            "definitions.csv",
            Self.definitions + "yi,proposals_filed,2023,含并案提案,\nyi,proposals_filed,2025,,改回\n")
        let loaded = Dataset.load(from: folder.path)
        #expect(loaded.faults.isEmpty)
        let filed = loaded.dataset.observations(body: "yi", indicator: "proposals_filed")
        #expect(filed.map { loaded.dataset.definitions.inForce(for: $0) } == ["含并案提案"])
    }

    @Test(arguments: [
        ("bing,proposals_filed,2023,甲,", "unknown-id"), ("yi,proposals_filed,23,甲,", "malformed-date"),
        ("yi,proposals_filed,2023,甲,\nyi,proposals_filed,2023,乙,", "duplicate-key"),
    ])
    func namesTheFaultsOfDefinitions(rows: String, code: String) throws {
        let folder = try InventedFolder()
        try folder.write("definitions.csv", Self.definitions + rows + "\n")
        #expect(Dataset.load(from: folder.path).faults.map(\.code.rawValue) == [code])
    }
}
