@testable import Metrics

/// Invented bodies, sources and figures: 甲省, 乙市, 甲县… exist nowhere.
enum Invented {
    static let bodies = [
        Body(id: "jia", name: "政协甲省委员会", shortName: "甲省", level: .provincial),
        Body(id: "jia-yi", name: "政协乙市委员会", shortName: "乙市", level: .prefecture, parent: "jia"),
        Body(id: "jia-bing", name: "政协丙市委员会", shortName: "丙市", level: .prefecture, parent: "jia"),
        Body(id: "jia-yi-jia", name: "政协甲县委员会", shortName: "甲县", level: .county, parent: "jia-yi"),
    ]

    static let indicators = [
        Indicator(id: "proposals_received", name: "收到提案", unit: "件", kind: .count),
        Indicator(id: "proposals_filed", name: "立案提案", unit: "件", kind: .count),
        Indicator(id: "proposals_filed_rate", name: "立案率", unit: "%", kind: .rate),
    ]

    static let sources = [
        Source(id: "own", title: "甲", published: PublishedDate("2025-01-03"), kind: "original"),
        Source(id: "own-later", title: "乙", published: PublishedDate("2025-02"), kind: "original"),
        Source(id: "copy", title: "丙", published: PublishedDate("2025-03-01"), kind: "repost"),
    ]

    /// An observation whose number and qualifier are read from its words.
    static func observation(
        _ words: String, body: String = "jia-yi", indicator: String = "proposals_filed", topic: String = "",
        year: Int = 2024, basis: Basis = .calendarYear, label: String = "", unit: String? = nil,
        coverage: Coverage = .whole, source: String = "own", note: String = ""
    ) -> Observation {
        guard let figure = try? StatedFigure(reading: words),
            let quantity = Quantity(
                number: figure.number, qualifier: figure.qualifier, unit: unit ?? figure.measure,
                asStated: words)
        else { preconditionFailure("a test states no figure: \(words)") }
        return Observation(
            body: body, indicator: indicator, topic: topic,
            period: Period(year: year, basis: basis, label: label), quantity: quantity, coverage: coverage,
            source: source, note: note, place: Place(file: "invented.csv", line: year))
    }

    /// - Parameter definitions: how bodies count filed proposals from a year on.
    static func dataset(
        _ observations: [Observation], absences: [RecordedAbsence] = [],
        definitions: [(body: String, since: Int, definition: String)] = []
    ) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators, sources: sources, observations: observations,
            absences: absences,
            definitions: Definitions(
                definitions.map {
                    DeclaredDefinition(
                        body: $0.body, indicator: "proposals_filed", since: $0.since,
                        definition: $0.definition)
                }))
    }
}
