import Analysis
import Metrics

extension FigureRequest {
    /// The publishers behind some sources, the most used first named, in one line.
    func sourceLine(_ sources: [String]) -> String {
        var publishers: [String] = []
        for id in sources {
            guard let source = dataset.source(id) else { continue }
            // A newspaper page that does not name its paper is known by its title.
            let isUnnamed = source.publisher.isEmpty || source.publisher.hasPrefix("未注明")
            let name = isUnnamed ? phrase("《\(source.title)》", "“\(source.title)”") : source.publisher
            if !publishers.contains(name) { publishers.append(name) }
        }
        return phrase.sourceLine(publishers: publishers, sources: sources.count)
    }

    /// The source ids of observations in order of first use.
    func sources(of observations: [Observation]) -> [String] {
        var seen: Set<String> = []
        return observations.map(\.source).filter { seen.insert($0).inserted }
    }
}
