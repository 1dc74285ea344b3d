import Canvas
import Metrics

/// Where the figures and the sources of profiles lead.
public struct ProfileReferences: Sendable {
    /// Where a figure leads, by the id of its observation.
    public var observation: @Sendable (String) -> Link?
    /// Where a source leads.
    public var source: @Sendable (Source) -> Link?
    /// Whether sources have the numbers that they have in the data set, as in an appendix; else each page numbers its
    /// own and lists them.
    public var numbersEverySource: Bool

    /// Where figures and sources lead; `nil` where a document has no such place.
    public init(
        numbersEverySource: Bool, observation: @escaping @Sendable (String) -> Link?,
        source: @escaping @Sendable (Source) -> Link?
    ) {
        self.numbersEverySource = numbersEverySource
        self.observation = observation
        self.source = source
    }

    /// To their rows in the appendices, `observation-ID` and `source-ID`: for a document that has them all.
    public static let appendix = ProfileReferences(
        numbersEverySource: true, observation: { .destination("observation-" + $0) },
        source: { .destination("source-" + $0.id) })

    /// Sources to their addresses, figures nowhere: for a book without appendices.
    public static let addresses = ProfileReferences(
        numbersEverySource: false, observation: { _ in nil }, source: { $0.address.map(Link.uri) })
}

extension Source {
    /// Its address where that may be printed and is one of the web.
    fileprivate var address: String? {
        guard !isOnForeignSite, let url, url.hasPrefix("https://") || url.hasPrefix("http://") else {
            return nil
        }
        return url
    }
}
