import Analysis
import Metrics

extension FigureRequest {
    /// Who is not drawn under the file's limit; `nil` where all are.
    func leftOut(_ entries: [Entry]) -> String? { leftOut(bodies: entries.map(\.body)) }

    /// The same of bodies.
    func leftOut(bodies: [Body]) -> String? {
        guard !bodies.isEmpty else { return nil }
        let names = phrase.list(bodies.map { phrase.name(of: $0) }, atMost: 8)
        let why =
            file.order == .value
            ? phrase("只画前\(file.limit ?? 0)个", "Only the first \(file.limit ?? 0) by value are drawn")
            : phrase("只画所列前\(file.limit ?? 0)个", "Only the first \(file.limit ?? 0) listed are drawn")
        return phrase("\(why)，未画：\(names)", "\(why), not drawn: \(names)")
    }

    /// The same request with a limit where the file names none: for forms in which more rows cannot be read.
    func limited(to count: Int) -> FigureRequest {
        var file = file
        file.limit = file.limit ?? count
        return FigureRequest(dataset: dataset, file: file, phrase: phrase)
    }

    /// The same request for these bodies only, in this order.
    func drawing(_ bodies: [Body]) -> FigureRequest {
        var file = file
        file.bodies = .listed(bodies.map(\.id))
        return FigureRequest(dataset: dataset, file: file, phrase: phrase)
    }
}
