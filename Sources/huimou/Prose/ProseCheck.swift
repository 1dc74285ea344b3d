import Analysis
import Figures
import Metrics
import Reading
import Report

/// Holds what the texts of figures and report state against the data.
///
/// It speaks only where it can be sure of what is meant: a number that counts an indicator, in a sentence of one body and one
/// year. What the data set does not have it cannot contradict, and what a placeholder filled in it does not check again.
struct ProseCheck {
    let dataset: Dataset
    private let reader: Reader
    private let names: NamesOfBodies

    /// What a text is about where it does not say so itself.
    struct Context {
        var body: String?
        var year: Int?
    }

    /// `nil` where the data set has no word lists to read with.
    init?(_ dataset: Dataset, lexicon folder: String) {
        guard let files = try? fileNames(in: folder), !files.isEmpty else { return nil }
        let (lexicon, faults) = Lexicon.load(from: folder, for: dataset)
        guard faults.isEmpty else { return nil }
        self.dataset = dataset
        reader = Reader(lexicon, bodies: dataset.bodies)
        names = NamesOfBodies(dataset.bodies)
    }

    /// What the texts of figure files state otherwise than the data.
    func faults(figures paths: [String]) -> [Fault] {
        let files = Dictionary(
            Inputs.files(paths, dataset: dataset).files.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
        return paths.flatMap { path -> [Fault] in
            guard let root = root(of: path) else { return [] }
            let context = files[path].map(subject) ?? Context()
            return check(FigureFile.proseKeys.compactMap { root.member($0)?.value }, context, root, path)
        }
    }

    /// What the texts of a report file state otherwise than the data.
    func faults(report path: String) -> [Fault] {
        guard let root = root(of: path) else { return [] }
        return check(ReportFile.prose(in: root), Context(), root, path)
    }

    private func root(of path: String) -> JSONNode? {
        guard case .success(let text) = Inputs.reading(path) else { return nil }
        var faults = FaultCollector(path: path)
        return JSONNode.read(text, faults: &faults)
    }

    /// The body and the year of a figure that shows one only.
    private func subject(of file: FigureFile) -> Context {
        var context = Context()
        let bodies = file.bodies.ids(in: dataset)
        if bodies.count == 1 { context.body = bodies[0] }
        if case .range(let from, let to) = file.years, from == to { context.year = from }
        return context
    }

    private func check(_ nodes: [JSONNode], _ context: Context, _ root: JSONNode, _ path: String) -> [Fault] {
        var faults = FaultCollector(path: path)
        faults.root = root
        for node in nodes {
            guard case .string(let written) = node.value else { continue }
            let prose = ExpandedProse(written, in: dataset, language: .zh)
            for found in contradictions(in: prose, context) {
                let (row, words) = (found.observations[0], found.words)
                let subject = "\(row.body) \(row.indicator) \(row.period.year)"
                let stated = found.observations.map { "\($0.quantity.asStated)（\($0.place)）" }
                // Without a basis a placeholder of several figures would be refused.
                let basis = found.observations.count > 1 ? " basis=\(row.period.basis.rawValue)" : ""
                let placeholder = "{{\(row.body).\(row.indicator).\(row.period.year)\(basis)}}"
                faults.add(
                    .contradictedText, at: node.place(ofScalar: prose.source(of: found.offset)), of: node,
                    zh: "文中的“\(words)”与数据不符：\(subject) 为 \(stated.joined(separator: "、"))",
                    en: "“\(words)” contradicts the data: \(subject) is \(stated.joined(separator: ", "))",
                    remedyZh: "改正文字或数据，或写占位符 \(placeholder)",
                    remedyEn: "correct the text or the data, or write the placeholder \(placeholder)")
            }
        }
        return faults.faults
    }

    // MARK: Reading

    /// A statement that no figure of its body, indicator and year bears out.
    struct Contradiction {
        /// The scalar of the filled-in text where it begins.
        let offset: Int
        let words: String
        /// The figures that it contradicts; never empty.
        let observations: [Observation]
    }

    func contradictions(in prose: ExpandedProse, _ context: Context) -> [Contradiction] {
        let whole = Sentence(prose.text, offset: 0)
        return Sentence.all(of: prose.text).flatMap { sentence -> [Contradiction] in
            guard !sentence.isBeyondComparison, let document = try? Document(text: sentence.text),
                let reading = try? reader.read(document)
            else { return [] }
            let (own, all) = (names.ids(in: sentence.text), names.ids(in: prose.text))
            let body = own.isEmpty ? (all.isEmpty ? context.body : all.only) : own.only
            let year =
                sentence.years.isEmpty
                ? (whole.years.isEmpty ? context.year : whole.years.only) : sentence.years.only
            guard let body, let year else { return [] }
            return reading.candidates.compactMap { candidate in
                let range = candidate.statement.range
                let place = (sentence.offset + range.lowerBound)..<(sentence.offset + range.upperBound)
                let isUnchecked = prose.isFilledIn(place) || range.lowerBound > sentence.partsBegin
                let rows = isUnchecked ? [] : contradicted(by: candidate, body: body, year: year)
                guard !rows.isEmpty
                else {
                    return nil
                }
                return Contradiction(
                    offset: place.lowerBound, words: candidate.statement.asStated, observations: rows)
            }
        }
    }

    /// The figures that a candidate contradicts; none where one bears it out.
    private func contradicted(by candidate: Candidate, body: String, year: Int) -> [Observation] {
        let statement = candidate.statement
        guard statement.upper == nil, candidate.coverage == .whole, candidate.topic.isEmpty,
            let id = candidate.indicator, let indicator = dataset.indicator(id),
            (indicator.kind == .rate) == (statement.figure.measure == "%"),
            let quantity = Quantity(
                number: statement.figure.number, qualifier: statement.figure.qualifier, unit: indicator.unit,
                asStated: statement.asStated)
        else { return [] }
        func figures(_ indicator: String) -> [Observation] {
            dataset.observations(body: body, indicator: indicator).filter { $0.period.year == year }
        }
        // What another reading of the sentence bears out may be meant.
        let meant = candidate.guesses.flatMap { figures($0.indicator) }
        let isBorneOut = meant.contains {
            $0.quantity.unrounded(indicator).overlaps(quantity.unrounded(indicator))
        }
        return isBorneOut ? [] : figures(id).filter { $0.coverage == .whole && $0.topic.isEmpty }
    }
}

extension Quantity {
    /// A rate may have been rounded; counts are as they are.
    fileprivate func unrounded(_ indicator: Indicator) -> Interval {
        indicator.kind == .rate ? unrounded : interval
    }
}

extension Collection {
    /// The only element; `nil` of none and of several.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
