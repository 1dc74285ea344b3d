import Analysis
import Metrics
import Plot

/// Answers figure files from a dataset.
public struct FigureMaker: Sendable {
    private let dataset: Dataset
    private let language: Language

    /// A maker for a dataset whose figures speak a language.
    public init(dataset: Dataset, language: Language) {
        self.dataset = dataset
        self.language = language
    }

    /// The figure that a file asks for.
    /// - Throws: `Fault` where nothing in the dataset answers it.
    public func figure(_ file: FigureFile) throws(Fault) -> Figure {
        let filled = file.filledIn(from: dataset, language)
        let bodies = filled.bodies.ids(in: dataset).compactMap { dataset.body($0) }
        var request = FigureRequest(
            dataset: dataset, file: filled,
            phrase: Phrase(language: language, tellingApart: bodies, in: dataset))
        if !file.isNamed { request.file.name = request.indicatorNames }
        // The reader takes no other words.
        guard let kind = FigureKinds.named(file.kind) else { throw request.nothing() }
        let isPanelled = file.facet != nil && !kind.uses.contains(.facet)
        return isPanelled ? try PanelledFigure(kind: kind).figure(request) : try kind.figure(request)
    }
}
