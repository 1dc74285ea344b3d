extension Dataset {
    /// Whether the first of two observations of one period is to be shown rather than the second.
    ///
    /// The whole before a part; the publisher's own page before a mirror, repost or translation; the page
    /// published later (it had the chance to correct) before the earlier, and any date before none; then the
    /// id of the source, so that there is always an answer.
    func prefers(_ first: Observation, to second: Observation) -> Bool {
        if first.coverage != second.coverage { return first.coverage == .whole }
        let (one, other) = (source(first.source), source(second.source))
        let secondHand = (one?.isSecondHand ?? true, other?.isSecondHand ?? true)
        if secondHand.0 != secondHand.1 { return !secondHand.0 }
        if one?.published != other?.published {
            guard let oneDate = one?.published else { return false }
            guard let otherDate = other?.published else { return true }
            return oneDate > otherDate
        }
        if first.source != second.source { return first.source < second.source }
        return first.id < second.id
    }
}
