import Metrics
import Testing

@testable import Analysis

@Suite struct QueryTests {
    private func fault(_ adjust: (inout ComparisonRequest) -> Void) -> QueryFault? {
        do {
            _ = try InventedReviews.comparison("proposals_filed", with: adjust)
            return nil
        } catch { return error as? QueryFault }
    }

    @Test func namesAndIDsMeanTheSame() throws {
        for word in ["proposals_filed", "提案立案数", "proposals FILED"] {
            let made = try InventedReviews.comparison(word) { $0.selection.bodies = ["甲市", "yi", "政协丙市委员会"] }
            #expect(made.query.indicators.map(\.id) == ["proposals_filed"])
            #expect(made.query.bodies.map(\.id) == ["jia", "yi", "bing"])
        }
    }

    @Test func withoutOptionsTheLatestYearOfAllThatHaveIt() throws {
        let made = try InventedReviews.comparison("proposals_filed")
        #expect(made.query.years == [2024])
        #expect(made.query.measures.map(\.word) == ["value", "rank", "change"])
        // From the greatest, those that cannot be compared after the others; the county and the province have none.
        #expect(made.subjects == ["jia", "bing", "yi", "ding", "wu"])
        #expect(made.coverage[0].count.stated == 5)
        #expect(made.coverage[0].count.absent == [.notReported: 2])
    }

    @Test func aYearThatFewHaveReportedIsNotTheUsualOne() throws {
        func years(_ more: [Observation]) throws -> [Int] {
            try InventedReviews.comparison(
                "proposals_filed", in: InventedReviews.dataset(InventedReviews.rows + more)
            ).query.years
        }
        let early = ["yi", "jia", "bing"].map { InventedReviews.row($0, "70件", 2025) }
        #expect(try years(Array(early.prefix(2))) == [2024])
        // Three of five are more than half.
        #expect(try years(early) == [2025])
    }

    @Test func groupsOfBodies() throws {
        func bodies(_ adjust: (inout ComparisonRequest) -> Void) throws -> [String] {
            try InventedReviews.comparison("proposals_filed", with: adjust).query.bodies.map(\.id)
        }
        #expect(try bodies { $0.selection.peersOf = ["甲市"] } == ["jia", "yi", "bing", "ding", "wu"])
        #expect(try bodies { $0.selection.parent = "虚构省" } == ["jia", "yi", "bing", "ding", "wu"])
        #expect(
            try bodies {
                $0.selection.bodies = ["jia", "sheng"]; $0.selection.level = "prefecture"
            } == ["jia"])
        #expect(
            fault { $0.selection.parent = "jia-jia" }?.text.en.contains("--parent; there are sheng, jia")
                == true)
        #expect(
            fault {
                $0.selection.bodies = ["jia"]; $0.selection.level = "county"
            }?.code == "empty-selection")
    }

    @Test func oneBodyHasYearsForRows() throws {
        let made = try InventedReviews.comparison("proposals_filed") { $0.selection.bodies = ["jia"] }
        #expect(made.subjects == ["2022", "2023", "2024"])
        #expect(made.query.measures.map(\.word) == ["value", "change"])
        #expect(made.columns.map(\.year) == [nil, nil])
        #expect(
            fault {
                $0.selection.bodies = ["jia"]; $0.measures = ["rank"]
            }?.isUsage == true)
    }

    @Test func years() throws {
        func years(_ words: String...) throws -> [Int] {
            try InventedReviews.comparison("proposals_filed") { $0.years = words }.query.years
        }
        #expect(try years("2022-2024") == [2022, 2023, 2024])
        #expect(try years("2024", "2022", "2024") == [2022, 2024])
        #expect(try years("all") == [2022, 2023, 2024])
        for word in ["20x4", "2024-2022", "2022-", "-2022", "24", "2022-2023-2024", ""] {
            #expect(fault { $0.years = [word] }?.code == "malformed-option", "\(word)")
        }
        #expect(
            fault { $0.years = ["2001"] }?.text.en
                == "nothing is left after --years; there are 2022, 2023, 2024")
    }

    @Test func whatIsUnknownNamesTheNearest() {
        #expect(
            fault { $0.selection.bodies = ["jiaa"] }?.text.en == "there is no body “jiaa”; did you mean jia?")
        #expect(fault { $0.indicators = ["提案立案"] }?.text.zh == "没有指标“提案立案”；是否指 提案立案数？")
        #expect(fault { $0.measures = ["chnage"] }?.text.en.contains("did you mean change?") == true)
        #expect(
            fault { $0.measures = ["per:membr"] }?.text.en
                == "there is no denominator “membr”; did you mean member?")
        #expect(fault { $0.waived = ["bases"] }?.text.en.contains("did you mean basis?") == true)
        #expect(fault { $0.bases = ["sesion"] }?.isUsage == true)
        #expect(fault { $0.sort = "rnak" }?.text.en.contains("did you mean rank?") == true)
    }

    @Test func filtersThatEmptyTheSelection() {
        #expect(
            fault { $0.selection.bodies = ["sheng"] }?.text.en
                == "nothing is left after choosing indicators and bodies"
        )
        #expect(fault { $0.topic = "养老" }?.text.en == "nothing is left after --topic; there are “”")
        #expect(
            fault { $0.bases = ["term"] }?.text.en
                == "nothing is left after --basis; there are calendar_year, session")
    }

    @Test func whatIsExplainedIsNamedByBodyOrYear() throws {
        let made = try InventedReviews.comparison("proposals_filed") { $0.years = ["2023-2024"] }
        func fault(_ text: String) -> QueryFault? {
            do {
                _ = try made.cells(named: text)
                return nil
            } catch { return error }
        }
        #expect(try made.cells(named: "甲市,2023") == ("jia", 2023))
        #expect(
            fault("jia,2018")?.text.en == "nothing is left after --explain; there are 2023, 2024")
        #expect(fault("jia-jia,2023")?.text.en.contains("there are jia, ") == true)
        for word in ["", ",", " "] { #expect(fault(word)?.isUsage == true) }
    }

    @Test func measuresThatLackSomething() {
        #expect(fault { $0.measures = ["growth"] }?.code == "measure-lacks")
        #expect(fault { $0.measures = ["index"] }?.code == "measure-lacks")
        #expect(fault { $0.measures = ["rate"] }?.code == "measure-lacks")
        for word in ["change:2030", "difference:2025", "growth:2025", "contribution:2026"] {
            #expect(
                fault { $0.measures = [word] }?.text.en
                    == "\(word): its year must lie before those that are shown")
        }
        for word in ["average:1", "average:x", "rank:2", "change:1", "per", "value:2024"] {
            #expect(fault { $0.measures = [word] }?.code == "malformed-option", "\(word)")
        }
    }

    @Test func orderAndLimit() throws {
        func subjects(_ adjust: (inout ComparisonRequest) -> Void) throws -> [String] {
            try InventedReviews.comparison("proposals_filed", with: adjust).subjects
        }
        #expect(
            try subjects {
                $0.sort = "name"; $0.isAscending = true
            }.first == "ding")
        #expect(
            try subjects {
                $0.sort = "value"; $0.isAscending = true
            } == ["wu", "yi", "bing", "ding", "jia"])
        // Those without the figure come last either way.
        #expect(
            try subjects {
                $0.sort = "change"; $0.isAscending = true
            }.prefix(2) == ["jia", "yi"])
        #expect(try subjects { $0.sort = "change" }.prefix(2) == ["yi", "jia"])
        #expect(
            try subjects {
                $0.years = ["2022-2024"]; $0.sort = "value@2023"
            }.prefix(3) == ["jia", "bing", "yi"])
        let limited = try InventedReviews.comparison("proposals_filed") { $0.top = 2 }
        #expect(limited.subjects == ["jia", "bing"] && limited.rowsLeftOut == 3)
        let ascending = try subjects { $0.isAscending = true }
        #expect(ascending == ["yi", "bing", "jia", "wu", "ding"])
        // Asked for by name, the figure alone decides; who has none comes last.
        #expect(try subjects { $0.sort = "value" } == ["jia", "ding", "bing", "yi", "wu"])
        let all = try subjects {
            $0.selection.level = "prefecture"; $0.years = ["2023"]
        }
        #expect(all == ["jia", "yi", "bing", "ding", "wu"])
    }

    @Test func aNameOfTwoBodiesIsRefused() throws {
        var bodies = InventedReviews.bodies
        bodies[6].shortName = "甲市"
        let dataset = Dataset(
            bodies: bodies, indicators: InventedReviews.indicators, sources: InventedReviews.sources,
            observations: InventedReviews.rows)
        do {
            _ = try InventedReviews.comparison("proposals_filed", in: dataset) {
                $0.selection.bodies = ["甲市"]
            }
            Issue.record("nothing was thrown")
        } catch let fault as QueryFault {
            #expect(fault.text.en == "“甲市” names several: jia, jia-jia; write the id")
        }
    }
}
