import Metrics

/// What the invented review of a body and year states: one figure of every indicator but for gaps, and for every gap
/// a figure of one topic.
struct GeneratedReview {
    static let header = TableSchema.observations.required.joined(separator: ",")

    private let body: GeneratedBody
    private let year: Int
    private let indicators: [Indicator]
    private static let topics = ["民生", "食品安全", "优化营商环境", "乡村振兴", "生态保护", "教育", "养老服务", "文化旅游"]

    init(body: GeneratedBody, year: Int, indicators: [Indicator]) {
        (self.body, self.year, self.indicators) = (body, year, indicators)
    }

    /// Writes a row for each of the indicators.
    /// - Returns: how many rows.
    mutating func write(to rows: inout RowBytes, absences: inout RowBytes, _ numbers: inout Numbers) -> Int {
        let facts = GeneratedFacts(body, &numbers)
        // One body in five counts by session.
        let label = body.seats % 5 == 0 ? "第\(year % 5 + 1)次会议" : ""
        var owed = 0
        for (index, indicator) in indicators.enumerated() {
            if numbers.next(below: 25) == 0, index + 1 < indicators.count, owed < Self.topics.count {
                owed += 1
                if numbers.next(below: 100) == 0 {
                    absences.append("\(body.id),\(indicator.id),\(year),unreadable,\n")
                }
                continue
            }
            let value = facts.value(of: indicator, &numbers)
            let figure = GeneratedFigure.stated(value, of: indicator, &numbers)
            row(figure, of: indicator, topic: nil, label, to: &rows, &numbers)
            // Topics of indicators that are tied to others would have to be so too.
            guard owed > 0, !facts.ties(indicator) || index + 1 == indicators.count else { continue }
            var topic = numbers.next(below: Self.topics.count)
            while owed > 0 {
                let part = GeneratedFigure(exactly: indicator.kind == .rate ? 1 : value / 4, of: indicator)
                row(
                    part, of: indicator, topic: Self.topics[topic % Self.topics.count], label, to: &rows,
                    &numbers)
                (owed, topic) = (owed - 1, topic + 1)
            }
        }
        return indicators.count
    }

    private func row(
        _ figure: GeneratedFigure, of indicator: Indicator, topic: String?, _ label: String,
        to rows: inout RowBytes, _ numbers: inout Numbers
    ) {
        rows.field(body.id)
        rows.field(indicator.id)
        rows.field(topic ?? "")
        rows.field(year)
        rows.field(label.isEmpty ? "calendar_year" : "session")
        rows.field(label)
        rows.field(figure.value)
        rows.field(figure.qualifier.rawValue)
        rows.field(indicator.unit)
        rows.field(topic == nil ? "whole" : "part")
        rows.field(figure.words)
        rows.append(body.id)
        rows.append("-")
        rows.field(year)
        rows.append("字符")
        rows.field(numbers.next(below: 12_000))
        if numbers.next(below: 20) == 0 { rows.append("含与兄弟单位联合开展的") }
        rows.end()
    }
}
