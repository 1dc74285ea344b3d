/// What figures of one source about one body and period must satisfy among themselves.
public enum IdentityRule: Equatable, Sendable {
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
    /// Left out on purpose: `proposals_adopted` and the rates of answering and satisfaction, whose
    /// denominators each committee defines for itself.
    public static let all: [IdentityRule] = [
        .atMost("proposals_filed", of: "proposals_received"),
        .atMost("proposals_merged", of: "proposals_received"),
        .atMost("proposals_filed_parties", of: "proposals_filed"),
        .atMost("proposals_collective_received", of: "proposals_received"),
        .atMost("key_proposals", of: "proposals_filed"),
        .atMost("public_opinion_adopted", of: "public_opinion_reports"),
        .parts(["proposals_filed", "proposals_not_filed"], within: "proposals_received"),
        .parts(["proposals_filed_member", "proposals_filed_collective"], within: "proposals_filed"),
        .parts(
            ["proposals_submitted_member", "proposals_collective_received"], within: "proposals_received"),
        .sum(["session_proposals_received", "interim_proposals_received"], makes: "proposals_received"),
        .sum(["session_proposals_filed", "interim_proposals_filed"], makes: "proposals_filed"),
        .rate("proposals_filed_rate", numerator: "proposals_filed", denominator: "proposals_received"),
        .rate("members_submitting_rate", numerator: "members_submitting", denominator: "members_total"),
    ]
}
