@testable import Analysis
@testable import Metrics

/// Invented bodies, sources and figures: 甲市, 乙市 … exist nowhere.
enum InventedReviews {
    static let bodies = [
        Body(id: "sheng", name: "政协虚构省委员会", nameEnglish: "Province", shortName: "虚构省", level: .provincial),
        Body(
            id: "jia", name: "政协甲市委员会", nameEnglish: "Jia", shortName: "甲市", level: .prefecture,
            parent: "sheng"),
        Body(
            id: "yi", name: "政协乙市委员会", nameEnglish: "Yi", shortName: "乙市", level: .prefecture, parent: "sheng"
        ),
        Body(
            id: "bing", name: "政协丙市委员会", nameEnglish: "Bing", shortName: "丙市", level: .prefecture,
            parent: "sheng"),
        Body(
            id: "ding", name: "政协丁市委员会", nameEnglish: "Ding", shortName: "丁市", level: .prefecture,
            parent: "sheng"),
        Body(
            id: "wu", name: "政协戊市委员会", nameEnglish: "Wu", shortName: "戊市", level: .prefecture, parent: "sheng"
        ),
        Body(
            id: "jia-jia", name: "政协甲县委员会", nameEnglish: "Jia County", shortName: "甲县", level: .county,
            parent: "jia"),
    ]

    static let indicators = [
        Indicator(
            id: "proposals_received", name: "提案收到数", nameEnglish: "Proposals received", unit: "件",
            kind: .count),
        Indicator(
            id: "proposals_filed", name: "提案立案数", nameEnglish: "Proposals filed", unit: "件", kind: .count),
        Indicator(
            id: "proposals_filed_rate", name: "提案立案率", nameEnglish: "Filed rate", unit: "%", kind: .rate),
        Indicator(id: "members_total", name: "委员人数", nameEnglish: "Members", unit: "人", kind: .count),
    ]

    static let sources = [
        Source(
            id: "own", title: "虚构的回眸", publisher: "虚构日报", published: PublishedDate("2025-01-03"),
            url: "https://example.org/a"),
        Source(id: "copy", title: "虚构的转载", publisher: "虚构网", url: "https://example.org/b", kind: "mirror"),
    ]

    static func row(
        _ body: String, _ words: String, _ year: Int = 2024, _ indicator: String = "proposals_filed",
        basis: Basis = .calendarYear, coverage: Coverage = .whole, topic: String = "", source: String = "own",
        unit: String? = nil, note: String = ""
    ) -> Observation {
        guard let figure = try? StatedFigure(reading: words),
            let quantity = Quantity(
                number: figure.number, qualifier: figure.qualifier, unit: unit ?? figure.measure,
                asStated: words)
        else { preconditionFailure("a test states no figure: \(words)") }
        return Observation(
            body: body, indicator: indicator, topic: topic, period: Period(year: year, basis: basis),
            quantity: quantity, coverage: coverage, source: source, locator: "第1段", note: note,
            place: Place(file: "invented.csv", line: year - 2000))
    }

    /// Three that can be compared, one of another basis, one that is a part, one that has nothing.
    static let rows = [
        row("jia", "100件", 2023), row("jia", "120件"), row("jia", "80件", 2022), row("yi", "50余件"),
        row("yi", "40件", 2023), row("bing", "53件", 2023, basis: .session), row("bing", "60件"),
        row("ding", "90件", basis: .session), row("wu", "30件", coverage: .part),
        row("jia", "200件", 2024, "proposals_received"),
        row("jia", "60%", 2024, "proposals_filed_rate", unit: "%"),
        row("yi", "80%", 2024, "proposals_filed_rate", unit: "%"),
        row("yi", "70件", 2024, "proposals_received"),
        row("jia", "300人", 2022, "members_total"),
    ]

    static func dataset(_ rows: [Observation] = rows, definitions: [DeclaredDefinition] = []) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators, sources: sources, observations: rows,
            absences: [
                RecordedAbsence(
                    body: "wu", indicator: "proposals_filed", year: 2023, reason: .notYetPublished)
            ],
            denominators: [
                Denominator(
                    id: "member", name: "每名委员", nameEnglish: "per member", indicator: "members_total",
                    validYears: 2)
            ], definitions: Definitions(definitions))
    }

    /// What a command line with these words would make of these figures.
    static func comparison(
        _ indicators: String..., in dataset: Dataset = dataset(),
        with adjust: (inout ComparisonRequest) -> Void = { _ in }
    ) throws -> Comparison {
        var request = ComparisonRequest()
        request.indicators = indicators
        adjust(&request)
        return ComparisonMaker(try request.query(in: dataset), in: dataset).comparison()
    }
}

extension Comparison {
    /// The cell of a body or year and a measure; the first indicator's.
    func cell(_ subject: String, _ measure: String, year: Int? = nil) -> ComparisonCell? {
        let row = rows.first { row in
            if case .year(let year, _) = row.subject { return "\(year)" == subject }
            return row.subject.body.id == subject
        }
        let column = columns.firstIndex { $0.measure.word == measure && (year == nil || $0.year == year) }
        guard let row, let column else { return nil }
        return row.cells[column]
    }

    var subjects: [String] {
        rows.map { row in
            if case .year(let year, _) = row.subject { return "\(year)" }
            return row.subject.body.id
        }
    }
}
