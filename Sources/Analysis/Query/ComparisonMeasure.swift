import Metrics

/// What a column of a comparison says of a figure.
package enum ComparisonMeasure: Hashable, Sendable {
    /// The figure as stated.
    case value
    /// The change, in per cent (of rates in points): over the year before, or since the year given.
    case change(since: Int?)
    /// The difference in the figure's own unit.
    case difference(since: Int?)
    /// The yearly growth since a year; the first of the years asked for without one.
    case growth(since: Int?)
    /// The index number, 100 in a year; the first of the years asked for without one.
    case index(base: Int?)
    /// The share of the total of all bodies compared.
    case share
    /// The place from the greatest.
    case rank
    /// The percentile rank.
    case percentile
    /// The distance from the median of all bodies compared.
    case fromMedian
    /// The points contributed to the change of the total.
    case contribution(since: Int?)
    /// The mean of so many years up to the year.
    case average(years: Int)
    /// The figure for each unit of a denominator, by its id.
    case per(String)
    /// A rate as its own parts make it, beside the one that is published.
    case rate

    /// The words of the command line, `base` and `years` standing for a number.
    package static let forms = [
        "value", "change", "difference", "growth", "index", "share", "rank", "percentile", "from-median",
        "contribution", "average:3", "per:ID", "rate",
    ]

    /// Reads `rank`, `change:2019`, `average:3`, `per:member`.
    init(_ text: String) throws(QueryFault) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let (word, detail) = (parts[0], parts.count > 1 ? parts[1] : nil)
        func malformed(_ form: String) -> QueryFault { .malformed(text, of: "measures", form: form) }
        func year() throws(QueryFault) -> Int? {
            guard let detail else { return nil }
            guard let year = YearList.year(detail) else { throw malformed("\(word):2019") }
            return year
        }
        func plain(_ measure: ComparisonMeasure) throws(QueryFault) -> ComparisonMeasure {
            guard detail == nil else { throw malformed(word) }
            return measure
        }
        switch word {
        case "value": self = try plain(.value)
        case "change": self = .change(since: try year())
        case "difference": self = .difference(since: try year())
        case "growth": self = .growth(since: try year())
        case "index": self = .index(base: try year())
        case "share": self = try plain(.share)
        case "rank": self = try plain(.rank)
        case "percentile": self = try plain(.percentile)
        case "from-median": self = try plain(.fromMedian)
        case "contribution": self = .contribution(since: try year())
        case "average":
            guard let years = Int(detail ?? "3"), (2...50).contains(years) else {
                throw malformed("average:3")
            }
            self = .average(years: years)
        case "per":
            guard let detail, !detail.isEmpty else { throw malformed("per:member") }
            self = .per(detail)
        case "rate": self = try plain(.rate)
        default:
            let words = Self.forms.map { String($0.prefix { $0 != ":" }) }
            throw .unknownWord(word, of: "measures", known: words)
        }
    }

    /// The word of the command line, with its year, window or denominator.
    package var word: String {
        func since(_ word: String, _ year: Int?) -> String { year.map { "\(word):\($0)" } ?? word }
        return switch self {
        case .value: "value"
        case .change(let year): since("change", year)
        case .difference(let year): since("difference", year)
        case .growth(let year): since("growth", year)
        case .index(let year): since("index", year)
        case .share: "share"
        case .rank: "rank"
        case .percentile: "percentile"
        case .fromMedian: "from-median"
        case .contribution(let year): since("contribution", year)
        case .average(let years): "average:\(years)"
        case .per(let id): "per:\(id)"
        case .rate: "rate"
        }
    }

    /// The earlier year that it was asked to start from; `nil` of those that may start from a later one.
    var base: Int? {
        switch self {
        case .change(let year), .difference(let year), .growth(let year), .contribution(let year): year
        default: nil
        }
    }

    /// Whether it holds a figure against those of the other bodies.
    var isAmongPeers: Bool {
        switch self {
        case .share, .rank, .percentile, .fromMedian, .contribution: true
        default: false
        }
    }
}
