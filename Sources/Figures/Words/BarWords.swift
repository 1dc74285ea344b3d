import Metrics

/// What is said about a comparison drawn by lengths or dots: as of any comparison, and of target and scale.
struct BarWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison
    /// The marks that the notes speak of.
    var form = MarkForm.bars

    private var common: ComparisonWords {
        ComparisonWords(request: request, comparison: comparison, form: form)
    }

    var title: String { common.title }
    var subtitle: String { common.subtitle }
    var notes: [String] { common.notes + [request.scaleNote].compactMap { $0 } }
    var paragraph: String { common.paragraph + (request.againstTarget(comparison) ?? "") }
}
