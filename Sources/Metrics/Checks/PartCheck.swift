extension Dataset {
    /// Parts and topics that are certainly greater than the whole of the same body, indicator and period.
    ///
    /// Sources need not be the same: a part that another source states is part of the same whole.
    var partFaults: [Fault] {
        cellRanges.flatMap { rows -> [Fault] in
            let wholes = Dictionary(
                grouping: rows.filter { $0.coverage == .whole && $0.topic.isEmpty }, by: \.period)
            return rows.filter { $0.coverage == .part || !$0.topic.isEmpty }.flatMap { part in
                (wholes[part.period] ?? []).filter {
                    part.quantity.interval.isCertainlyAbove($0.quantity.interval)
                }.map {
                    Fault(.partExceedsWhole, [part, $0], zh: "是其一部分，却大于", en: "is part of and yet more than")
                }
            }
        }
    }
}
