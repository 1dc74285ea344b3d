import Metrics
import Plot

/// Answers figure files from a dataset.
public struct FigureMaker: Sendable {
    let dataset: Dataset
    let phrase: Phrase

    /// A maker for a dataset whose figures speak a language.
    public init(dataset: Dataset, language: Language) {
        self.dataset = dataset
        phrase = Phrase(language: language)
    }

    /// The figure that a file asks for.
    /// - Throws: `Fault` where nothing in the dataset answers it.
    public func figure(_ file: FigureFile) throws(Fault) -> Figure {
        switch file.kind {
        case .bars: try bars(file)
        case .line: try line(file)
        case .change: try change(file)
        }
    }

    func nothing(in file: FigureFile) -> Fault {
        Fault(
            file: file.path, line: 1, column: 1, code: .nothingToShow,
            message: Bilingual(
                zh: "数据中没有可供此图的观测值", en: "the dataset has no observation for this figure"),
            remedy: Bilingual(
                zh: "检查 indicators、bodies、years 与 basis", en: "check indicators, bodies, years and basis"))
    }

    func indicator(_ measure: FigureFile.Measure) -> Indicator {
        // The reader has checked the id; an unknown one could only come from another dataset.
        dataset.indicator(measure.indicator)
            ?? Indicator(id: measure.indicator, name: measure.indicator, unit: "", kind: .count)
    }

    /// The unit of what is shown: per cent where it is divided by another indicator.
    func unit(_ measure: FigureFile.Measure) -> String {
        measure.denominator == nil ? indicator(measure).unit : "%"
    }

    func label(_ measure: FigureFile.Measure) -> String {
        measure.label ?? phrase.name(of: indicator(measure))
    }

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

extension FigureMaker {
    /// Years only: a whole term's total beside a year's would dwarf it. A file that wants terms names the basis.
    static let defaultBases: [Basis] = Basis.preference.filter { $0 != .term }

    /// The bases that a measure may use, the preferred first.
    static func bases(_ measure: FigureFile.Measure) -> [Basis] {
        measure.bases.isEmpty ? defaultBases : measure.bases
    }

    /// What a chart draws for a stated quantity.
    func estimate(_ quantity: Quantity) -> Estimate {
        let (value, interval, label) = (quantity.value, quantity.interval, phrase.stated(quantity))
        return switch quantity.qualifier {
        case .exact: .exact(value, label: label)
        case .atLeast: .atLeast(value, below: interval.upper, label: label)
        case .moreThan: .moreThan(value, label: label)
        case .nearly: .nearly(value, above: interval.lower, label: label)
        case .about: .about(value, within: interval.lower...interval.upper, label: label)
        }
    }
}

extension Plot.Absence {
    /// The chart's word for a reason of the data.
    init(_ absence: Metrics.Absence) {
        switch absence {
        case .notReported: self = .notReported
        case .notApplicable: self = .notApplicable
        case .notYetPublished: self = .notYetPublished
        case .unreadable: self = .unreadable
        }
    }
}
