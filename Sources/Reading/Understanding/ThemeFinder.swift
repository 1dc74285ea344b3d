import Metrics

/// Numbers of a total's themes, which name the total no more: 立案提案经济类72件；文化类84件.
struct ThemeFinder {
    /// What themes may be of: the counts of this paragraph that are no parts themselves.
    private var totals: [Count] = []
    private var end = 0
    private var previous: (count: Count, subject: Range<Int>)?
    /// Indicators that reviews split by themes.
    private let split: Set<String>

    /// What is kept in mind of a candidate.
    private struct Count {
        var indicator: String?
        var confidence: Double
        var number: DecimalNumber
        var measure: String

        init(_ candidate: borrowing Candidate) {
            (indicator, confidence) = (candidate.indicator, candidate.confidence)
            number = candidate.statement.figure.number
            measure = candidate.statement.figure.measure
        }
    }

    /// A finder that knows the lexicon's indicators that are split by themes.
    init(splitting split: Set<String>) { self.split = split }

    /// The guesses and the theme that a candidate has from the number before it; `nil` where it stands for itself.
    /// - Parameters:
    ///   - subject: what stands before its number.
    ///   - isPart: whether 其中 stands before it in its sentence.
    ///   - text: the cleaned text, in which no paragraph may end between the two.
    mutating func theme(
        of candidate: Candidate, subject: Range<Int>, isPart: Bool, in text: UnsafeBufferPointer<UInt16>
    ) -> (guesses: [Candidate.Guess], topic: String)? {
        let range = candidate.statement.cleanRange
        if isFar(range.lowerBound, in: text) { totals.removeAll(keepingCapacity: true) }
        let count = Count(candidate)
        let sibling = sibling(of: count, subject, in: text)
        defer { previous = (sibling?.count ?? count, subject) }
        end = range.upperBound
        let found =
            totals.isEmpty
            ? nil
            : theme(of: count, subject, in: text).flatMap { theme in
                total(of: count).map { ($0, theme) }
            }
        if found == nil, let (sibling, theme) = sibling, let indicator = sibling.indicator {
            return ([Candidate.Guess(indicator: indicator, confidence: sibling.confidence * 0.8)], theme)
        }
        guard let (total, theme) = found, let indicator = total.indicator else {
            if count.indicator != nil, !isPart {
                if totals.count == Self.kept { totals.removeFirst() }
                totals.append(count)
            }
            return nil
        }
        return ([Candidate.Guess(indicator: indicator, confidence: total.confidence * 0.8)], theme)
    }

    /// The number before in the same sentence, where it is told in the same form: 关于教育的有30件；关于医疗的有25件.
    private func sibling(
        of count: Count, _ subject: Range<Int>, in text: UnsafeBufferPointer<UInt16>
    ) -> (count: Count, theme: String)? {
        guard count.indicator == nil, subject.count > 4, text[subject.upperBound - 2] == 0x7684,  // 的
            let (other, before) = previous, before.count > 4, count.measure == other.measure,
            text[before.upperBound - 2..<before.upperBound]
                .elementsEqual(text[subject.upperBound - 2..<subject.upperBound]),
            subject.lowerBound >= before.upperBound, subject.lowerBound - before.upperBound < Self.farthest,
            !text[before.upperBound..<subject.lowerBound].contains(where: { $0 == 0x3002 || $0 == 0x0A })
        else { return nil }
        let theme = text[subject.lowerBound..<subject.upperBound - 2].suffix(Self.longest)
        return (other, String(codes: theme))
    }

    /// Whether a place has nothing to do with the last number any more: the next paragraph may still split its total.
    private func isFar(_ place: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
        let gap = text[min(end, place)..<place]
        return gap.count > Self.farthest && gap.contains(0x0A)
    }

    private static let farthest = 60
    /// So many totals of a paragraph are kept in mind.
    private static let kept = 16

    /// The last total that the candidate may be a part of; of 立案72件、并案6件 it is the first.
    private func total(of count: Count) -> Count? {
        func isLarger(_ total: Count) -> Bool {
            total.number >= count.number && total.measure == count.measure
        }
        return totals.last { isLarger($0) && $0.indicator.map(split.contains) ?? false }
            ?? totals.last(where: isLarger)
    }

    /// What theme a subject is: 经济建设方面, 文化类提案. Words behind it that name something else are of another total.
    private func theme(
        of count: Count, _ subject: Range<Int>, in text: UnsafeBufferPointer<UInt16>
    ) -> String? {
        if let other = Self.others.longest(text, at: subject.lowerBound)?.length {
            let rest = subject.lowerBound + other..<subject.upperBound
            guard rest.isEmpty || isFiller(rest, in: text) else { return nil }
            return String(codes: text[subject.lowerBound..<rest.lowerBound])
        }
        guard let mark = subject.last(where: { Self.marks.begins(text, at: $0) }),
            let length = Self.marks.longest(text, at: mark)?.length, mark > subject.lowerBound,
            mark - subject.lowerBound <= Self.longest
        else { return nil }
        let rest = mark + length..<subject.upperBound
        guard count.indicator == nil || rest.isEmpty || isFiller(rest, in: text) else { return nil }
        let theme = text[subject.lowerBound..<mark]
        // A类 and B类 are results, not themes.
        guard theme.contains(where: { (0x4E00...0x9FFF).contains($0) }),
            !(0x41...0x5A).contains(text[mark - 1])
        else { return nil }
        return String(codes: theme)
    }

    private func isFiller(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt16>) -> Bool {
        Self.fillers.longest(text, at: range.lowerBound)?.length == range.count
    }

    private static let others = WordTable(["其他", "其它"].map { ($0, 0) })
    private static let marks = WordTable(["方面", "类", "领域"].map { ($0, 0) })
    private static let fillers = WordTable(
        ["类", "类提案", "方面", "方面提案", "的", "提案", "的提案", "提出提案", "有", "的有", "共", "信息", "的信息"].map { ($0, 0) })
    private static let longest = 16
}
