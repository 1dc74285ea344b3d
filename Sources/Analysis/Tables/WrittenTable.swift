import Metrics

/// A comparison in words, for every way of setting it.
package struct WrittenTable: Equatable, Sendable {
    package let title: String
    /// The head of the first column.
    package let subject: String
    /// The heads of the others.
    package let heads: [String]
    package let rows: [Row]
    /// What the marks refer to, from 1.
    package let notes: [String]
    /// Lines below the notes: coverage, bases, rules waived, sources.
    package let remarks: [String]
    /// The heads of the sparklines; empty where there are none.
    package let sparkHeads: [String]

    package struct Row: Equatable, Sendable {
        package let name: String
        package let cells: [Cell]
        package let sparklines: [String]
    }

    package struct Cell: Equatable, Sendable {
        package let text: String
        /// Numbers of notes, in order.
        package let notes: [Int]
        package let tone: Tone

        /// The marks of the notes: `[1,3]`.
        package var marks: String {
            notes.isEmpty ? "" : "[" + notes.map { "\($0)" }.joined(separator: ",") + "]"
        }
    }

    /// What colour may say once more.
    package enum Tone: Sendable { case plain, rise, fall, absent }

    package init(
        _ comparison: Comparison, in dataset: Dataset, language: Language, showsBounds: Bool = false
    ) {
        let words = TableWords(phrase: comparison.phrase(language, in: dataset), dataset: dataset)
        let phrase = words.phrase
        let layout = HeadLayout(comparison, words)
        title = layout.title
        subject = comparison.query.hasYearRows ? phrase("年份", "year") : phrase("机构", "body")
        heads = layout.heads
        let spans = comparison.seriesYears
        var noted: [String] = []
        rows = comparison.rows.map { row in
            Row(
                name: words.name(of: row.subject),
                cells: zip(row.cells, comparison.columns).map { cell, column in
                    let numbers = words.notes(cell, column).map { note in
                        if let place = noted.firstIndex(of: note) { return place + 1 }
                        noted.append(note)
                        return noted.count
                    }
                    return Cell(
                        text: words.text(cell, column, showsBounds: showsBounds), notes: numbers.sorted(),
                        tone: Tone(cell, column.measure))
                },
                sparklines: zip(row.series, spans).map { points, years in
                    years.map { Sparkline.text(points, years: $0) } ?? ""
                })
        }
        notes = noted
        sparkHeads = comparison.query.hasYearRows ? [] : layout.sparkHeads
        remarks = TableRemarks(comparison: comparison, words: words).lines
    }
}

extension WrittenTable.Tone {
    fileprivate init(_ cell: ComparisonCell, _ measure: ComparisonMeasure) {
        switch (cell.content, measure) {
        case (.absent, _), (.withheld, _), (.obstructed, _): self = .absent
        case (_, .change), (_, .difference), (_, .growth), (_, .contribution):
            guard let interval = cell.interval(as: measure) else {
                self = .plain
                return
            }
            let isRise = interval.lower > 0 || (interval.lower == 0 && interval.lowerIsOpen)
            let isFall = interval.upper < 0 || (interval.upper == 0 && interval.upperIsOpen)
            self = isRise ? .rise : isFall ? .fall : .plain
        default: self = .plain
        }
    }
}

/// What of indicator, year and measure is said above the table, and what on each column.
private struct HeadLayout {
    let title: String
    let heads: [String]
    let sparkHeads: [String]

    init(_ comparison: Comparison, _ words: TableWords) {
        let (query, phrase) = (comparison.query, words.phrase)
        let isOneIndicator = query.indicators.count == 1
        let isOneYear = query.years.count == 1 && !query.hasYearRows
        let names = phrase.list(query.indicators.map { phrase.name(of: $0) })
        let topic = query.topic.isEmpty ? "" : phrase("（\(query.topic)）", " (\(query.topic))")
        let years = words.years(query.years)
        let whose = query.hasYearRows ? phrase.name(of: query.bodies[0]) : ""
        title = phrase(
            "\(years)\(whose)\(names)\(topic)",
            [whose, names + topic, years].filter { !$0.isEmpty }.joined(separator: ", "))
        heads = comparison.columns.map { column in
            var parts: [String] = []
            if !isOneIndicator { parts.append(phrase.name(of: column.indicator)) }
            if !isOneYear, let year = column.year { parts.append(phrase("\(year)年", "\(year)")) }
            if parts.isEmpty || query.measures.count > 1 { parts.append(words.name(of: column.measure)) }
            return parts.joined(separator: " ")
        }
        sparkHeads = zip(query.indicators, comparison.seriesYears).map { indicator, years in
            let name = isOneIndicator ? phrase("走势", "trend") : phrase.name(of: indicator)
            return years.map { name + " " + phrase.years([$0.lowerBound, $0.upperBound]) } ?? name
        }
    }
}

extension Comparison {
    /// The years that the sparklines of each indicator show: those asked for, or all that some row has a figure of.
    fileprivate var seriesYears: [ClosedRange<Int>?] {
        query.indicators.indices.map { place in
            if query.years.count > 1, let first = query.years.first, let last = query.years.last {
                return first...last
            }
            let years = rows.compactMap { place < $0.series.count ? $0.series[place] : nil }.joined().map(
                \.year)
            guard let first = years.min(), let last = years.max() else { return nil }
            return first...last
        }
    }
}
