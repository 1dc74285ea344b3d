/// What figures of one source about one body and period must satisfy among themselves.
enum IdentityRule: Equatable, Sendable {
    /// The first counts some of what the second counts.
    case atMost(String, of: String)
    /// The parts are different things, all of them counted in the whole; there may be others.
    case parts([String], within: String)
    /// The parts are different things and together the whole.
    case sum([String], makes: String)
    /// The rate in percent is the numerator over the denominator.
    case rate(String, numerator: String, denominator: String)
}

extension IdentityRule {
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
