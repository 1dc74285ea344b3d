import Analysis
import Metrics
import Plot

/// Answers figure files from a dataset.
public struct FigureMaker: Sendable {
    private let dataset: Dataset
    private let phrase: Phrase

    /// A maker for a dataset whose figures speak a language.
    public init(dataset: Dataset, language: Language) {
        self.dataset = dataset
        phrase = Phrase(language: language)
    }

    /// The figure that a file asks for.
    /// - Throws: `Fault` where nothing in the dataset answers it.
    public func figure(_ file: FigureFile) throws(Fault) -> Figure {
        var request = FigureRequest(
            dataset: dataset, file: file.filledIn(from: dataset, phrase.language), phrase: phrase)
        if !file.isNamed { request.file.name = request.indicatorNames }
        // The reader takes no other words.
        guard let kind = FigureKinds.named(file.kind) else { throw request.nothing() }
        let isPanelled = file.facet != nil && !kind.uses.contains(.facet)
        return isPanelled ? try PanelledFigure(kind: kind).figure(request) : try kind.figure(request)
    }
}
