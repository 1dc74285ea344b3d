/// A rule of the data set: its indicators by their ids.
typealias IdentityRule = Identity<String>

/// What figures of one source about one body and period must satisfy among themselves.
enum Identity<Indicator: Sendable>: Sendable {
    /// The first counts some of what the second counts.
    case atMost(Indicator, of: Indicator)
    /// The parts are different things, all of them counted in the whole; there may be others.
    case parts([Indicator], within: Indicator)
    /// The parts are different things and together the whole.
    case sum([Indicator], makes: Indicator)
    /// The rate in percent is the numerator over the denominator.
    case rate(Indicator, numerator: Indicator, denominator: Indicator)

    /// The rule with its indicators named otherwise; `nil` where too few have such a name for it to say anything.
    func renamed<Name>(_ name: (Indicator) -> Name?) -> Identity<Name>? {
        switch self {
        case .atMost(let part, let whole):
            guard let part = name(part), let whole = name(whole) else { return nil }
            return .atMost(part, of: whole)
        case .parts(let parts, let whole):
            return name(whole).map { .parts(parts.compactMap(name), within: $0) }
        case .sum(let parts, let whole):
            let named = parts.compactMap(name)
            guard named.count == parts.count, let whole = name(whole) else { return nil }
            return .sum(named, makes: whole)
        case .rate(let rate, let numerator, let denominator):
            guard let rate = name(rate), let numerator = name(numerator), let denominator = name(denominator)
            else { return nil }
            return .rate(rate, numerator: numerator, denominator: denominator)
        }
    }
}

extension Identity<String> {
    /// The rules that every data set is checked against. A rule whose indicators a data set does not have
    /// says nothing about it.
    ///
    /// Left out on purpose: `proposals_adopted`, `proposals_satisfaction_rate` and adopted reports, which each
    /// committee counts in its own way.
    static let all: [IdentityRule] = [
        .atMost("proposals_filed", of: "proposals_received"),
        .atMost("proposals_filed", of: "proposals_meeting_standard"),
        .atMost("proposals_merged", of: "proposals_received"),
        .atMost("proposals_withdrawn", of: "proposals_received"),
        .atMost("proposals_filed_parties", of: "proposals_filed"),
        .atMost("proposals_key", of: "proposals_filed"),
        .atMost("proposals_assigned_government", of: "proposals_assigned"),
        .atMost("members_submitting", of: "members_total"),
        .parts(["proposals_filed", "proposals_not_filed"], within: "proposals_received"),
        .parts(["proposals_filed_member", "proposals_filed_collective"], within: "proposals_filed"),
        .parts(["proposals_received_member", "proposals_received_collective"], within: "proposals_received"),
        .sum(["proposals_received_session", "proposals_received_interim"], makes: "proposals_received"),
        .sum(["proposals_filed_session", "proposals_filed_interim"], makes: "proposals_filed"),
        .rate("proposals_filed_rate", numerator: "proposals_filed", denominator: "proposals_received"),
        .rate("proposals_replied_rate", numerator: "proposals_replied", denominator: "proposals_assigned"),
        .rate("proposals_closed_rate", numerator: "proposals_closed", denominator: "proposals_assigned"),
        .rate("members_submitting_rate", numerator: "members_submitting", denominator: "members_total"),
    ]
}
