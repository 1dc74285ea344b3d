import Metrics

/// The true numbers of one body and year behind what its review states: they keep the identities that the data set is
/// checked against, and differ little from year to year.
struct GeneratedFacts {
    private let figures: [String: Int]
    private let body: GeneratedBody

    /// - Parameter body: whose facts; its numbers grow with its size.
    init(_ body: GeneratedBody, _ numbers: inout Numbers) {
        self.body = body
        // What is the body's own is drawn alike for every year.
        var own = Numbers(seed: body.seed)
        let seats = body.seats
        func some(of whole: Int, atLeast percent: Int = 0) -> Int {
            whole * (percent + own.next(below: 101 - percent)) / 100
        }
        let received = (seats + own.next(below: seats * 2)) * (90 + numbers.next(below: 21)) / 100
        let filed = some(of: received, atLeast: 60)
        let assigned = some(of: filed, atLeast: 80)
        let interim = some(of: received) / 10
        let filedInterim = some(of: filed) / 10
        let members = some(of: received, atLeast: 50)
        let filedMembers = some(of: filed, atLeast: 50)
        let notFiled = received - filed
        figures = [
            "members_total": seats, "members_submitting": some(of: seats, atLeast: 40),
            "proposals_received": received, "proposals_received_session": received - interim,
            "proposals_received_interim": interim, "proposals_received_member": members,
            "proposals_received_collective": received - members, "proposals_filed": filed,
            "proposals_filed_session": filed - filedInterim, "proposals_filed_interim": filedInterim,
            "proposals_filed_member": filedMembers, "proposals_filed_collective": filed - filedMembers,
            "proposals_filed_parties": some(of: filed) / 4,
            "proposals_meeting_standard": filed + notFiled / 2,
            "proposals_not_filed": notFiled, "proposals_merged": some(of: received) / 20,
            "proposals_withdrawn": some(of: received) / 50, "proposals_assigned": assigned,
            "proposals_assigned_government": some(of: assigned, atLeast: 60),
            "proposals_replied": some(of: assigned, atLeast: 90),
            "proposals_closed": some(of: assigned, atLeast: 70), "proposals_key": min(filed, 5 + seats / 50),
        ]
    }

    private static let rates = [
        "proposals_filed_rate": ("proposals_filed", "proposals_received"),
        "proposals_replied_rate": ("proposals_replied", "proposals_assigned"),
        "proposals_closed_rate": ("proposals_closed", "proposals_assigned"),
        "members_submitting_rate": ("members_submitting", "members_total"),
    ]

    /// Whether an identity ties the indicator to others.
    func ties(_ indicator: Indicator) -> Bool {
        figures[indicator.id] != nil || Self.rates[indicator.id] != nil
    }

    /// The number of an indicator; of a rate the tenths of a percent point, of money in hundreds.
    func value(of indicator: Indicator, _ numbers: inout Numbers) -> Int {
        if let figure = figures[indicator.id] { return figure }
        if let (part, whole) = Self.rates[indicator.id], let part = figures[part], let whole = figures[whole]
        {
            return (part * 1000 + whole / 2) / whole
        }
        var own = Numbers(
            seed: body.seed &+ indicator.id.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF })
        let usual =
            switch indicator.kind {
            case .rate: 600 + own.next(below: 301)
            case .amount: 100 + own.next(below: body.seats * 2000)
            case .count: own.next(below: 4) == 0 ? own.next(below: body.seats * 8) : own.next(below: 60)
            }
        return usual * (90 + numbers.next(below: 21)) / 100
    }
}
