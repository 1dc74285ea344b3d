import Metrics

/// A reading of a labelled document measured by its labels.
public struct Evaluation: Sendable {
    /// What a reading has wrong at one place.
    public struct Miss: Equatable, Sendable {
        /// A kind of mistake.
        public enum Kind: String, CaseIterable, Sendable {
            case missed, extra, value, indicator, coverage, body, year

            /// The kind in words.
            public var name: Bilingual {
                switch self {
                case .missed: Bilingual(zh: "漏读", en: "missed")
                case .extra: Bilingual(zh: "多读", en: "extra")
                case .value: Bilingual(zh: "数值", en: "value")
                case .indicator: Bilingual(zh: "指标", en: "indicator")
                case .coverage: Bilingual(zh: "范围", en: "coverage")
                case .body: Bilingual(zh: "机构", en: "body")
                case .year: Bilingual(zh: "年份", en: "year")
                }
            }
        }

        /// What is wrong.
        public var kind: Kind
        /// The file's line, from 1.
        public var line: Int
        /// The place in the document, in Unicode scalars.
        public var offset: Int
        /// The words there; empty for what is of the whole document.
        public var quote: String
        /// What the label says; empty where there is none.
        public var wanted: String
        /// What was read, indicators with their confidence; empty where nothing was.
        public var got: String
    }

    /// The path of the document's file.
    public let path: String
    /// How much is right.
    public private(set) var score = EvaluationScore()
    /// Everything that is wrong, in order of place.
    public private(set) var misses: [Miss] = []

    /// Measures a reading. A statement is found where it begins and ends as labelled; that one fact stands at several places
    /// is no fault of a reading that tells them all.
    public init(of reading: Reader.Reading, by labelled: LabelledDocument) {
        path = labelled.path
        var candidates: [Range<Int>: Candidate] = [:]
        for candidate in reading.candidates {
            for range in [candidate.statement.range] + candidate.otherPlaces { candidates[range] = candidate }
        }
        func note(_ kind: Miss.Kind, _ range: Range<Int>, wanted: String, got: String) {
            misses.append(
                Miss(
                    kind: kind, line: labelled.line(at: range.lowerBound), offset: range.lowerBound,
                    quote: labelled.document.text(in: range), wanted: wanted, got: got))
        }
        for label in labelled.statements {
            guard let candidate = candidates.removeValue(forKey: label.range) else {
                if !label.isOptional {
                    score.missed += 1
                    note(.missed, label.range, wanted: label.figure.description, got: "")
                }
                continue
            }
            score.found += 1
            for answer in Self.answers(candidate, to: label, in: labelled) {
                score[keyPath: answer.tally].count(answer.isRight)
                if !answer.isRight { note(answer.kind, label.range, wanted: answer.wanted, got: answer.got) }
            }
        }
        for (range, candidate) in candidates {
            score.extra += 1
            note(.extra, range, wanted: "", got: candidate.indicator ?? "-")
        }
        if !labelled.years.isEmpty {
            let isRight = labelled.years.contains(reading.year)
            score.year.count(isRight)
            if !isRight {
                note(
                    .year, 0..<0, wanted: Self.list(labelled.years), got: reading.year.map(String.init) ?? "-"
                )
            }
        }
        let order = Miss.Kind.allCases
        misses.sort {
            ($0.offset, order.firstIndex(of: $0.kind) ?? 0) < ($1.offset, order.firstIndex(of: $1.kind) ?? 0)
        }
    }

    /// One answer of a candidate.
    private struct Answer {
        var kind: Miss.Kind
        var tally: WritableKeyPath<EvaluationScore, EvaluationScore.Tally>
        var isRight: Bool
        var wanted: String
        var got: String
    }

    /// What a candidate answers to all that its label asks.
    private static func answers(
        _ candidate: Candidate, to label: LabelledStatement, in labelled: LabelledDocument
    ) -> [Answer] {
        let figure = candidate.statement.figure
        var answers = [
            Answer(
                kind: .value, tally: \.value, isRight: label.figure.agrees(with: candidate.statement),
                wanted: label.figure.description,
                got: LabelledFigure(
                    value: figure.number.value, upper: candidate.statement.upper?.value,
                    qualifiers: [figure.qualifier], unit: figure.measure
                ).description)
        ]
        let known = candidate.indicator.flatMap { labelled.vocabulary?.contains($0) ?? true ? $0 : nil }
        answers.append(
            Answer(
                kind: .indicator, tally: \.indicator, isRight: label.indicators.contains(known),
                wanted: list(label.indicators),
                got: candidate.guesses.isEmpty
                    ? "-"
                    : candidate.guesses.map { "\($0.indicator) \(Int(($0.confidence * 100).rounded()))%" }
                        .joined(separator: ", ")))
        if !label.coverages.isEmpty, label.indicators.first != .some(nil) {
            answers.append(
                Answer(
                    kind: .coverage, tally: \.coverage, isRight: label.coverages.contains(candidate.coverage),
                    wanted: list(label.coverages.map(\.rawValue)), got: candidate.coverage.rawValue))
        }
        let bodies = label.bodies.isEmpty ? labelled.bodies : label.bodies.map(Optional.some)
        if !bodies.isEmpty {
            answers.append(
                Answer(
                    kind: .body, tally: \.body, isRight: bodies.contains(candidate.body),
                    wanted: list(bodies),
                    got: candidate.body ?? "-"))
        }
        return answers
    }

    private static func list(_ alternatives: [some CustomStringConvertible]) -> String {
        alternatives.map(\.description).joined(separator: "/")
    }

    private static func list(_ alternatives: [(some CustomStringConvertible)?]) -> String {
        alternatives.map { $0?.description ?? "-" }.joined(separator: "/")
    }
}
