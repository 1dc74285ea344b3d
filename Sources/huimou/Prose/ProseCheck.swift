import Analysis
import Figures
import Metrics
import Reading
import Report

/// Holds what the texts of figures and report state against the data.
///
/// It speaks only where it is sure of what is meant (``ClaimReader``) and that it is wrong (``ClaimCheck``). What the data set
/// does not have it cannot contradict, and what a placeholder filled in it does not check again.
struct ProseCheck {
    private let dataset: Dataset
    private let reader: ClaimReader
    private let check: ClaimCheck

    /// - Parameter reader: one that knows the data set's bodies and indicators.
    init(_ dataset: Dataset, _ reader: ClaimReader) {
        (self.dataset, self.reader) = (dataset, reader)
        check = ClaimCheck(dataset: dataset)
    }

    /// `nil` where the data set has no word lists to read with.
    init?(_ dataset: Dataset, lexicon folder: String) {
        guard let files = try? fileNames(in: folder), !files.isEmpty else { return nil }
        let (lexicon, faults) = Lexicon.load(from: folder, for: dataset)
        guard faults.isEmpty else { return nil }
        self.init(dataset, ClaimReader(dataset, lexicon))
    }

    /// What the texts of figure files state otherwise than the data.
    func faults(figures paths: [String]) -> [Fault] {
        let files = Dictionary(
            Inputs.files(paths, dataset: dataset).files.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
        return paths.flatMap { path -> [Fault] in
            guard let root = root(of: path) else { return [] }
            return faults(
                in: FigureFile.prose(in: root), files[path].map(subject) ?? ClaimContext(), root, path)
        }
    }

    /// What the texts of a report file state otherwise than the data.
    func faults(report path: String) -> [Fault] {
        guard let root = root(of: path) else { return [] }
        return faults(in: ReportFile.prose(in: root), ClaimContext(), root, path)
    }

    private func root(of path: String) -> JSONNode? {
        guard case .success(let text) = Inputs.reading(path) else { return nil }
        var faults = FaultCollector(path: path)
        return JSONNode.read(text, faults: &faults)
    }

    /// The body and the year of a figure that shows one only.
    private func subject(of file: FigureFile) -> ClaimContext {
        var context = ClaimContext()
        let bodies = file.bodies.ids(in: dataset)
        if bodies.count == 1 { context.body = bodies[0] }
        if case .range(let from, let to) = file.years, from == to { context.year = from }
        return context
    }

    private func faults(
        in nodes: [JSONNode], _ context: ClaimContext, _ root: JSONNode, _ path: String
    ) -> [Fault] {
        var faults = FaultCollector(path: path)
        faults.root = root
        for node in nodes {
            guard case .string(let written) = node.value else { continue }
            let prose = ExpandedProse(written, in: dataset, language: .zh)
            for found in contradictions(in: prose, context) {
                faults.add(
                    .contradictedText, at: node.place(ofScalar: prose.source(of: found.offset)), of: node,
                    zh: "文中的“\(found.words)”与数据不符：\(found.subject) 为 \(found.stated("、"))",
                    en: "“\(found.words)” contradicts the data: \(found.subject) is \(found.stated(", "))",
                    remedyZh: "改正文字或数据" + (found.placeholder.map { "，或写占位符 \($0)" } ?? ""),
                    remedyEn: "correct the text or the data"
                        + (found.placeholder.map { ", or write the placeholder \($0)" } ?? ""))
            }
        }
        return faults.faults
    }

    /// What a text states and no figure bears out.
    func contradictions(in prose: ExpandedProse, _ context: ClaimContext) -> [Contradiction] {
        var context = context
        return Sentence.all(of: prose.text).flatMap { sentence -> [Contradiction] in
            let (claims, numbers) = reader.claims(in: sentence, &context)
            return claims.compactMap { claim in
                let number = numbers[claim.number]
                let (start, end) = (
                    sentence.offset + number.range.lowerBound, sentence.offset + number.range.upperBound
                )
                guard !prose.isFilledIn(start..<end), let answer = check.answer(to: claim) else { return nil }
                return Contradiction(offset: start, words: number.words, claim: claim, answer: answer)
            }
        }
    }
}

/// A statement that no figure of its body, indicator and year bears out.
struct Contradiction {
    /// The scalar of the filled-in text where its number begins.
    let offset: Int
    /// Its number.
    let words: String
    let claim: Claim
    let answer: ClaimCheck.Answer

    /// What it is about, by ids.
    var subject: String { "\(claim.body) \(claim.indicator.id) \(years)" }

    /// The figures that it contradicts.
    func stated(_ separator: String) -> String {
        let figures = answer.figures.map { "\($0.quantity.asStated)（\($0.place)）" }
        if answer.isOfParts { return figures.joined(separator: "÷") }
        if case .change = claim.value { return figures.joined(separator: "→") }
        return figures.joined(separator: separator)
    }

    /// What to write in its place; `nil` where the data state no such figure.
    var placeholder: String? {
        guard !answer.isOfParts else { return nil }
        // Without a basis a placeholder of several figures would be refused.
        let basis = answer.needsBasis ? " basis=\(answer.figures[0].period.basis.rawValue)" : ""
        guard case .change = claim.value else {
            return "{{\(claim.body).\(claim.indicator.id).\(claim.year)\(basis)}}"
        }
        return "{{change \(claim.body).\(claim.indicator.id) \(years)\(basis)}}"
    }

    private var years: String {
        guard case .change(_, let since, _) = claim.value else { return String(claim.year) }
        return "\(since)→\(claim.year)"
    }
}
