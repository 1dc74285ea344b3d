/// The order of rows: that of ``Dataset/observations``.
struct RowOrder: Sendable {
    /// How many bodies and indicators have a place of their own; the others share one behind them.
    let bodyCount, indicatorCount: Int32
    /// The places of labels, sources and files when they are sorted, by their numbers; those that are equal share one.
    let labels, sources, files: [Int32]

    /// Where a row's body and indicator stand, as one number.
    func cell(_ row: ObservationRow) -> UInt64 { cell(body: row.body, indicator: row.indicator) }

    /// Where a body and an indicator stand, as one number.
    func cell(body: Int32, indicator: Int32) -> UInt64 {
        UInt64(UInt32(min(body, bodyCount))) << 32 | UInt64(UInt32(min(indicator, indicatorCount)))
    }

    /// Whether the first row stands before the second.
    func precedes(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        let (cell, otherCell) = (self.cell(first), self.cell(second))
        if cell != otherCell { return cell < otherCell }
        // Two ids of no table share a place above.
        if first.body != second.body { return first.body < second.body }
        if first.indicator != second.indicator { return first.indicator < second.indicator }
        if first.topic != second.topic {
            let (topic, otherTopic) = (labels[Int(first.topic)], labels[Int(second.topic)])
            if topic != otherTopic { return topic < otherTopic }
        }
        if !haveSamePeriod(first, second) { return hasEarlierPeriod(first, second) }
        let (source, otherSource) = (sources[Int(first.source)], sources[Int(second.source)])
        if source != otherSource { return source < otherSource }
        let (file, otherFile) = (files[Int(first.file)], files[Int(second.file)])
        return file != otherFile ? file < otherFile : first.line < second.line
    }

    /// Whether the period of the first row stands before that of the second.
    func hasEarlierPeriod(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        if first.year != second.year { return first.year < second.year }
        if first.basis != second.basis { return first.basis.place < second.basis.place }
        return labels[Int(first.label)] < labels[Int(second.label)]
    }

    /// Whether two rows are of one body, indicator, topic, period and source.
    func haveSameKey(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        first.body == second.body && first.indicator == second.indicator && first.source == second.source
            && haveSameTopicAndPeriod(first, second)
    }

    /// Whether two rows of a body and indicator are of one topic and period.
    func haveSameTopicAndPeriod(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        haveSamePeriod(first, second) && labels[Int(first.topic)] == labels[Int(second.topic)]
    }

    /// Whether two rows are of one period.
    func haveSamePeriod(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        first.year == second.year && first.basis == second.basis
            && labels[Int(first.label)] == labels[Int(second.label)]
    }
}

extension Basis {
    /// Its place when the words are sorted.
    var place: Int {
        switch self {
        case .calendarYear: 0
        case .session: 1
        case .sessionToDate: 2
        case .term: 3
        }
    }
}
