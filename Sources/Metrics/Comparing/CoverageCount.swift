/// How many of some bodies have a figure of an indicator.
public struct CoverageCount: Equatable, Sendable {
    /// How many have one.
    public let stated: Int
    /// How many have none, by reason; reasons that do not occur are left out.
    public let absent: [Absence: Int]
    /// How many bodies were asked for.
    public var total: Int { stated + absent.values.reduce(0, +) }
}

extension Sequence<Selected> {
    /// How many of these entries have a figure and how many have none, by reason.
    public var coverageCount: CoverageCount {
        var stated = 0
        var absent: [Absence: Int] = [:]
        for entry in self {
            switch entry.figure {
            case .stated: stated += 1
            case .absent(let reason): absent[reason, default: 0] += 1
            }
        }
        return CoverageCount(stated: stated, absent: absent)
    }
}
