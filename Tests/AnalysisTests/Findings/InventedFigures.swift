import Metrics

/// Invented provinces, indicators and figures: nothing here exists.
enum InventedFigures {
    static let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    static let bodies = names.enumerated().map { index, name in
        Body(id: "b\(index)", name: "\(name)省政协", shortName: name, level: .provincial, parent: "top")
    }

    static let indicators = [
        Indicator(id: "proposals_received", name: "收到数", nameEnglish: "Received", unit: "件", kind: .count),
        Indicator(
            id: "proposals_filed", name: "立案数", nameEnglish: "Filed", unit: "件", kind: .count,
            definition: "范围由各会自定。"),
        Indicator(id: "proposals_filed_rate", name: "立案率", nameEnglish: "Filed rate", unit: "%", kind: .rate),
    ]

    static let sources = [
        Source(id: "s", title: "甲", published: PublishedDate("2025-01-03")),
        Source(id: "t", title: "乙", published: PublishedDate("2025-02-03")),
    ]

    /// A figure of which number and qualifier are read from the words.
    static func row(
        _ words: String, _ body: Int = 0, _ year: Int = 2024, _ indicator: String = "proposals_received",
        topic: String = "", basis: Basis = .calendarYear, label: String = "", coverage: Coverage = .whole,
        source: String = "s", note: String = ""
    ) -> Observation {
        guard let figure = try? StatedFigure(reading: words),
            let quantity = Quantity(
                number: figure.number, qualifier: figure.qualifier, unit: figure.measure, asStated: words)
        else { preconditionFailure("a test states no figure: \(words)") }
        return Observation(
            body: "b\(body)", indicator: indicator, topic: topic,
            period: Period(year: year, basis: basis, label: label), quantity: quantity, coverage: coverage,
            source: source, note: note, place: Place(file: "invented.csv", line: year))
    }

    static func dataset(
        _ rows: [Observation], absences: [RecordedAbsence] = [], definitions: Definitions = Definitions()
    ) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators, sources: sources, observations: rows, absences: absences,
            definitions: definitions)
    }

    /// The figures of some bodies in one year.
    static func peers(_ words: String..., year: Int = 2024) -> [Observation] {
        words.enumerated().map { row($1, $0, year) }
    }

    /// The figures of one body from a year on; an empty text is a year without.
    static func series(_ words: String..., from first: Int = 2018) -> [Observation] {
        words.enumerated().filter { !$1.isEmpty }.map { row($1, 0, first + $0) }
    }
}
