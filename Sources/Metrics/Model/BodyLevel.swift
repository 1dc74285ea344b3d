/// The tier of administration a committee sits at. Ordered from the top: `.national < .county`.
public enum BodyLevel: String, CaseIterable, Comparable, Sendable {
    /// The National Committee.
    case national
    /// A province, autonomous region or municipality under the central government.
    case provincial
    /// A prefecture or prefecture-level city.
    case prefecture
    /// A county, county-level city or district.
    case county

    /// Whether the first stands above the second.
    public static func < (first: BodyLevel, second: BodyLevel) -> Bool { first.depth < second.depth }

    private var depth: Int {
        switch self {
        case .national: 0
        case .provincial: 1
        case .prefecture: 2
        case .county: 3
        }
    }
}
