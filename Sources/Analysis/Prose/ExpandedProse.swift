import Metrics

/// What is wrong with a placeholder, and where.
package struct ProseFault: Equatable, Sendable {
    /// The scalar of the text as written, from 0.
    package let offset: Int
    package let code: FaultCode
    package let message: Bilingual
    package let remedy: Bilingual
}

/// A text whose placeholders have been filled in from the data.
///
/// `{{wuzhong.proposals_filed.2024}}` is the figure as stated, with its unit; `{{change national.proposals_filed 2023→2024}}`
/// how it changed, `{{rank …}}` its place among its peers, `{{finding record national.proposals_filed}}` a finding.
/// `\{{` is `{{` itself.
package struct ExpandedProse: Equatable, Sendable {
    package let text: String
    /// What keeps placeholders from being filled in; those stand in the text as written.
    package let faults: [ProseFault]
    private let pieces: [Piece]

    /// A stretch of the text and what it came from, in scalars.
    private struct Piece: Equatable {
        let source: Int
        let expanded: Range<Int>
        let isFilledIn: Bool
    }

    package init(_ written: String, in dataset: Dataset, language: Language) {
        // Most texts have none.
        guard written.contains("{{") else {
            self.init(text: written, faults: [], pieces: [])
            return
        }
        let scalars = Array(written.unicodeScalars)
        var text = String.UnicodeScalarView()
        var (faults, pieces): ([ProseFault], [Piece]) = ([], [])
        var (index, length) = (0, 0)
        func isOpening(_ place: Int) -> Bool {
            place + 1 < scalars.count && scalars[place] == "{" && scalars[place + 1] == "{"
        }
        func append(_ piece: some Sequence<Unicode.Scalar>, from source: Int, isFilledIn: Bool) {
            let start = length
            for scalar in piece {
                text.append(scalar)
                length += 1
            }
            pieces.append(Piece(source: source, expanded: start..<length, isFilledIn: isFilledIn))
        }
        while index < scalars.count {
            if scalars[index] == "\\", isOpening(index + 1) {
                append(scalars[(index + 1)..<(index + 3)], from: index + 1, isFilledIn: false)
                index += 3
            } else if isOpening(index) {
                let end = (index + 2..<scalars.count).first {
                    scalars[$0] == "}" && $0 + 1 < scalars.count && scalars[$0 + 1] == "}"
                }
                guard let end else {
                    faults.append(.neverClosed(at: index))
                    append(scalars[index...], from: index, isFilledIn: false)
                    break
                }
                let placeholder = Placeholder(scalars[(index + 2)..<end], offset: index + 2)
                switch placeholder.answer(in: dataset, Phrase(language: language)) {
                case .success(let answer): append(answer.unicodeScalars, from: index, isFilledIn: true)
                case .failure(let fault):
                    faults.append(fault)
                    append(scalars[index..<(end + 2)], from: index, isFilledIn: true)
                }
                index = end + 2
            } else {
                let end = (index..<scalars.count).first {
                    isOpening($0) || (scalars[$0] == "\\" && isOpening($0 + 1))
                }
                append(scalars[index..<(end ?? scalars.count)], from: index, isFilledIn: false)
                index = end ?? scalars.count
            }
        }
        self.init(text: String(text), faults: faults, pieces: pieces)
    }

    private init(text: String, faults: [ProseFault], pieces: [Piece]) {
        (self.text, self.faults, self.pieces) = (text, faults, pieces)
    }

    /// Whether some of these scalars of ``text`` came from the data.
    package func isFilledIn(_ range: Range<Int>) -> Bool {
        pieces.contains { $0.isFilledIn && $0.expanded.overlaps(range) }
    }

    /// The scalar of the text as written that a scalar of ``text`` came from.
    package func source(of offset: Int) -> Int {
        guard let piece = pieces.last(where: { $0.expanded.lowerBound <= offset }) else { return offset }
        return piece.source + (piece.isFilledIn ? 0 : offset - piece.expanded.lowerBound)
    }
}

extension ProseFault {
    fileprivate static func neverClosed(at offset: Int) -> ProseFault {
        ProseFault(
            offset: offset, code: .placeholder,
            message: Bilingual(zh: "{{ 没有结束", en: "{{ is never closed"),
            remedy: Bilingual(
                zh: "补上 }}；若就要写 {{，写成 \\{{", en: "add }}, or write \\{{ for the braces themselves"))
    }
}

extension ProseFault: Error {}
