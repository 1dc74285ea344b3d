import SceneRecords
import Testing

@testable import Analysis
@testable import Metrics

/// Whole tables of invented figures as they were looked at; `HUIMOU_RECORD=1` writes them anew.
@Suite struct WrittenTableTests {
    private let dataset = InventedReviews.dataset()

    private func table(
        _ language: Language, bounds: Bool = false, width: Int? = nil, isColored: Bool = false,
        _ adjust: (inout ComparisonRequest) -> Void
    ) throws -> String {
        let made = try InventedReviews.comparison("proposals_filed", in: dataset, with: adjust)
        return TextTable(WrittenTable(made, in: dataset, language: language, showsBounds: bounds))
            .text(width: width, isColored: isColored)
    }

    @Test(arguments: Language.allCases) func aYear(language: Language) throws {
        let text = try table(language) {
            $0.measures = ["rank", "share", "change", "from-median", "per:member"]
        }
        try expectBaseline(text, "compare-year-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func years(language: Language) throws {
        let text = try table(language, bounds: true) {
            $0.years = ["2022-2024"]
            $0.selection.peersOf = ["jia"]
            $0.waived = ["basis"]
        }
        try expectBaseline(text, "compare-years-\(language.rawValue)")
    }

    @Test func oneBodyAndItsExplanation() throws {
        let made = try InventedReviews.comparison("proposals_filed", "proposals_received", in: dataset) {
            $0.selection.bodies = ["yi"]
            $0.measures = ["change"]
        }
        let table = WrittenTable(made, in: dataset, language: .zh)
        let explanation = Explanation(made, in: dataset, language: .zh, showsBounds: false)
        try expectBaseline(
            TextTable(table).text(width: nil, isColored: false) + "\n"
                + explanation.text(body: nil, year: nil),
            "compare-body-zh")
    }

    @Test func narrowTerminalsLoseTheSparklineAndThenBreakIntoBlocks() throws {
        func lines(_ width: Int?) throws -> [Substring] {
            try table(.zh, width: width) { $0.years = ["2022-2024"] }.split(separator: "\n")
        }
        let whole = try lines(nil)
        let widest = whole.map { String($0).columns }.prefix(6).max() ?? 0
        #expect(whole.contains { $0.contains("█") })
        let narrower = try lines(widest - 1)
        #expect(!narrower.contains { $0.contains("█") })
        let narrow = try lines(24)
        #expect(narrow.filter { $0.hasPrefix("机构") }.count > 1)
        // Every figure of the whole table stands in one of the blocks.
        for figure in ["100件", "120件", "80件", "50余件", "40件", "60件"] {
            #expect(narrow.contains { $0.contains(figure) })
        }
        #expect(narrow.prefix { !$0.hasPrefix("[1]") }.allSatisfy { String($0).columns <= 24 })
    }

    @Test func colourIsOnlyWhereItIsAskedFor() throws {
        let plain = try table(.en) { $0.measures = ["change"] }
        let colored = try table(.en, isColored: true) { $0.measures = ["change"] }
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[34m"))
        #expect(
            colored.replacing("\u{1B}[34m", with: "").replacing("\u{1B}[33m", with: "")
                .replacing("\u{1B}[2m", with: "").replacing("\u{1B}[0m", with: "").count >= plain.count)
    }

    @Test func sparklinesShowGapsAndBreaks() {
        let rows = [
            InventedReviews.row("jia", "10件", 2019), InventedReviews.row("jia", "80件", 2020),
            InventedReviews.row("jia", "40件", 2022), InventedReviews.row("jia", "0件", 2023, basis: .session),
            InventedReviews.row("jia", "40件", 2025, basis: .calendarYear),
        ]
        let series = InventedReviews.dataset(rows).series(
            body: "jia", indicator: "proposals_filed", bases: Basis.preference)
        #expect(Sparkline.text(series.points, years: 2018...2026) == " ▁█ ▄┆▁┆▄ ")
        #expect(Sparkline.text([], years: 2018...2020) == "   ")
    }

    @Test(arguments: [
        (["2024"], "2024年", "2024"), (["2022-2024"], "2022—2024年", "2022–2024"),
        (["2022", "2024"], "2022、2024年", "2022, 2024"),
        (["2010", "2012-2014", "2024"], "2010、2012—2014、2024年", "2010, 2012–2014, 2024"),
        (["2010", "2012", "2014", "2016", "2018", "2023"], "2010—2023年中的6年", "6 years of 2010–2023"),
    ])
    func titlesNameTheYearsThatThereAre(years: [String], chinese: String, english: String) throws {
        #expect(try table(.zh) { $0.years = years }.hasPrefix(chinese + "提案立案数\n"))
        #expect(try table(.en) { $0.years = years }.hasPrefix("Proposals filed, \(english)\n"))
    }

    @Test func oneRowThatIsNotShownIsOne() throws {
        func text(_ top: Int, _ language: Language) throws -> String { try table(language) { $0.top = top } }
        #expect(try text(4, .en).contains("\n1 more row is not shown\n"))
        #expect(try text(3, .en).contains("\n2 more rows are not shown\n"))
        #expect(try text(4, .zh).contains("\n另有1行未列\n"))
    }

    @Test(
        arguments: [
            (-0.9995, "−99.95%"), (-0.99999, "−99.999%"), (-1, "−100.0%"), (0.00001, "+0.001%"), (0, "0.0%"),
            (1, "+100.0%"), (0.9996, "+99.96%"), (1.0004, "+100.04%"), (0.99949, "+99.9%"), (1e-12, "0.0%"),
            (-1e-12, "0.0%"), (0.1 + 0.2 - 0.3, "0.0%"), (1 - 1e-13, "+100.0%"), (0.0005, "+0.1%"),
            (3333333333333329.4, "+333333333333333000%"), (1e300, "+1e+302%"), (123456.789, "+12345678.9%"),
        ] as [(Double, String)])
    func nothingIsRoundedToAllOrNothing(value: Double, text: String) {
        let words = NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: "%", exact: [0, 100])
        #expect(words.text(Interval(exactly: value).unsafelyTaken) == text)
    }

    @Test func boundsAreNotRoundedToAllOrNothing() {
        let words = NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: "%", exact: [0, 100])
        let fall = Interval(lower: -0.9999, upper: -0.0002, lowerIsOpen: true)
        #expect(words.text(fall.unsafelyTaken) == "(−99.99, −0.02]%")
        let rise = Interval(lower: 0.0003, upper: 0.0123)
        #expect(words.text(rise.unsafelyTaken) == "[+0.03, +1.3]%")
        #expect(words.text(Interval(lower: 0, upper: 1).unsafelyTaken) == "[0.0, +100.0]%")
    }

    @Test func digitsThatBinaryDoesNotHoldAreNotShown() {
        let words = NumberWords(decimals: 1, isSigned: true, keepsZeros: false, suffix: "元")
        #expect(words.text(Interval(exactly: 999_999_999_999_999 - 0.3).unsafelyTaken) == "+999999999999999元")
        #expect(words.text(Interval(exactly: 123_456_789.5).unsafelyTaken) == "+123456789.5元")
        #expect(words.text(Interval(exactly: 100).unsafelyTaken) == "+100元")
    }

    /// Rounded outwards at whatever size, and by less than a unit of the last decimal.
    @Test func roundingKeepsWithinADigit() throws {
        var state: UInt64 = 5
        for _ in 0..<4000 {
            // Knuth's MMIX.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let tenths = Int(state >> 40) - 1 << 23
            let value = Double(tenths) / 1024
            let words = NumberWords(decimals: 1, exact: [0, 100])
            let bounds = try #require(Interval(lower: value, upper: value + 1))
            let parts = words.bounds(bounds).dropFirst().dropLast().replacing("−", with: "-")
                .split(separator: ", ").compactMap { Double($0) }
            try #require(parts.count == 2, "\(words.bounds(bounds))")
            #expect(parts[0] <= value + 1e-6 && value - parts[0] < 0.1 + 1e-6, "\(value)")
            #expect(parts[1] >= value + 1 - 1e-6 && parts[1] - value - 1 < 0.1 + 1e-6, "\(value)")
        }
    }

    @Test func numbersAreRoundedOutwards() {
        let words = NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: "%")
        #expect(words.text(Interval(exactly: 0.1234).unsafelyTaken) == "+12.3%")
        #expect(words.text(Interval(exactly: -0.04).unsafelyTaken) == "−4.0%")
        #expect(words.text(Interval(exactly: 0).unsafelyTaken) == "0.0%")
        let open = Interval(lower: 0.12345, upper: 0.98761, lowerIsOpen: true)
        #expect(words.text(open.unsafelyTaken) == "(+12.3, +98.8]%")
        #expect(words.text(Interval(lower: 0.123, upper: .infinity).unsafelyTaken) == "[+12.3, ∞)%")
        #expect(
            NumberWords(decimals: 3, keepsZeros: false).text(Interval(exactly: 0.5).unsafelyTaken) == "0.5")
        #expect(NumberWords(decimals: 0).text(Interval(exactly: 7).unsafelyTaken) == "7")
    }
}

extension Interval? {
    /// Of a test's own numbers, which make an interval.
    fileprivate var unsafelyTaken: Interval { self ?? .zero }
}
