extension Dataset {
    /// How much of a figure falls to one member of its body, over bounds: the figure over the members that
    /// the body is stated to have in that year, else over its seats.
    ///
    /// Bodies of a thousand members and of a hundred can be compared by it. `nil` of rates, of which a share
    /// for each member has no meaning, and where neither number is known.
    public func perMember(_ observation: Observation) -> Interval? {
        guard indicator(observation.indicator)?.kind != .rate else { return nil }
        guard let members = members(of: observation.body, in: observation.period.year) else { return nil }
        return Interval.ratio(observation.quantity.interval, members)
    }

    private func members(of id: String, in year: Int) -> Interval? {
        let stated = latest(indicator: "members_total", bodies: [id], year: year).first?.observation
        if let stated, stated.coverage == .whole { return stated.quantity.interval }
        return body(id)?.seats.flatMap { Interval(exactly: Double($0)) }
    }
}
