import Exchange
import Metrics

/// Finds everything in a cleaned text that looks like a quantity, and says of each whether it is a statistic.
///
/// One pass, one look a character: what begins nothing costs one step. Arabic numbers with a measure word count unless
/// something says otherwise; Chinese ones are as often names, sayings and articles, so that for them the words
/// around must speak for a count.
struct QuantityScanner {
    let text: UnsafeBufferPointer<UInt16>
    let words: ScanningWords
    /// Whether what is refused is kept as well.
    let keepsRefused: Bool
    /// What was found, in order; nothing overlaps.
    private(set) var spans: [QuantitySpan] = []

    private let classes: UnsafeBufferPointer<CharacterClass>
    private var titleDepth = 0
    private var quoteStart: Int?
    /// Where the paragraph began, and whether it is a caption: looked for once it holds a number.
    private var paragraphStart = 0
    private var knownCaption: Bool?
    /// Where the last quantity ended: words before it bound nothing behind it.
    private var lastEnd = 0
    /// Where the clause began.
    private var clauseStart = 0

    /// A scanner of a text; both buffers must outlive it.
    init(
        _ text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
        words: ScanningWords,
        keepsRefused: Bool = false
    ) {
        (self.text, self.classes, self.words, self.keepsRefused) = (text, classes, words, keepsRefused)
    }

    /// Goes through the whole text.
    mutating func scan() {
        var index = 0
        let (text, classes, most) = (text, classes, Bounds.quantities)
        while index < text.count {
            let kind = classes[Int(text[index])]
            if kind.isDisjoint(with: .notable) {
                if kind.contains(.comma) { clauseStart = index + 1 }
                index += 1
            } else if kind.contains(.digit) || kind.contains(.numeral) {
                if spans.count > most { return }
                index = number(at: index)
            } else if kind.contains(.vague) {
                if spans.count > most { return }
                index = vague(at: index)
            } else {
                mark(at: index, kind)
                index += 1
            }
        }
    }

    private mutating func mark(at index: Int, _ kind: CharacterClass) {
        if kind.contains(.end) {
            // An opening mark without its partner must not swallow the rest.
            (titleDepth, quoteStart, clauseStart) = (0, nil, index + 1)
            if text[index] == 0x0A { (paragraphStart, knownCaption) = (index + 1, nil) }
            return
        }
        switch text[index] {
        case 0x300A, 0x3008: titleDepth += 1
        case 0x300B, 0x3009: titleDepth = max(0, titleDepth - 1)
        case 0x201C, 0x2018, 0x300C, 0x300E: quoteStart = quoteStart ?? index
        case 0x22: quoteStart = quoteStart == nil ? index : nil
        default: quoteStart = nil
        }
    }

    /// Captions say so at their beginning, or where somebody stands in the picture.
    private mutating func isCaption() -> Bool {
        if let knownCaption { return knownCaption }
        let head = paragraphStart..<min(paragraphStart + 160, text.count)
        let isCaption =
            words.captions.begins(text, at: paragraphStart)
            || head.dropFirst().prefix { text[$0] != 0x0A }.contains { index in
                // (左 and (右
                (text[index] == 0x5DE6 || text[index] == 0x53F3) && text[index - 1] == 0x28
            }
        knownCaption = isCaption
        return isCaption
    }

    private mutating func note(_ span: QuantitySpan) {
        if span.refusal == nil || keepsRefused { spans.append(span) }
        if span.refusal == nil { lastEnd = span.range.upperBound }
    }

    private mutating func refuse(_ refusal: Refusal, _ range: Range<Int>) -> Int {
        if keepsRefused {
            spans.append(
                QuantitySpan(
                    range: range, number: range, measure: range.upperBound..<range.upperBound,
                    refusal: refusal))
        }
        return range.upperBound
    }

    /// A number, and where to go on.
    private mutating func number(at start: Int) -> Int {
        let run = NumberRun(text, at: start, classes)
        var span = QuantitySpan(range: start..<run.end, number: start..<run.end, measure: run.end..<run.end)
        var end = run.end
        if titleDepth > 0 { return refuse(.title, start..<end) }
        if run.isBroken { return refuse(.furniture, start..<skipDigits(end)) }
        if isFraction(at: end), isNumber(at: end + 2) {
            let part = NumberRun(text, at: end + 2, classes)
            end = part.end
            // 百分之二十至三十: a range whose ends are not both numbers of their own.
            if isDash(end), isNumber(at: end + 1) {
                let other = NumberRun(text, at: end + 1, classes)
                if other.isArabic == part.isArabic {
                    let isFraction = isFraction(at: other.end) && isNumber(at: other.end + 2)
                    let last = isFraction ? NumberRun(text, at: other.end + 2, classes).end : other.end
                    return refuse(.unreadable, start..<last)
                }
            }
            span.number = start..<end
            span.measure = end..<end
            return finish(&span, run, kind: .firm, bound: QuantityBound(text, at: end, words).end)
        }
        var bound = QuantityBound(text, at: end, words)
        // 3至5次, 3次至5次.
        if let second = rangeEnd(at: bound.end, run) {
            span.isRange = true
            span.number = start..<second
            bound = QuantityBound(text, at: second, words)
        }
        end = bound.end
        guard var (length, kind) = words.measures.match(text, at: end) else {
            return run.isArabic || run.end - start > 1 ? refuse(.unmeasured, start..<run.end) : run.end
        }
        // 召开5次全体会议 counts; of 五届4次会议 and 第5次全会 the judgement knows.
        if run.isArabic, case .refused(.session) = kind, text[end] == 0x6B21 { (length, kind) = (1, .firm) }
        if run.isArabic, isDoubled(start..<run.end, measure: end..<end + length) {
            return refuse(.unreadable, start..<end + 2 * length)
        }
        span.measure = end..<end + length
        if case .refused(let refusal) = kind {
            return refuse(isOrdinal(start) && refusal == .date ? .ordinal : refusal, start..<end + length)
        }
        end = QuantityBound.wordsEnd(text, at: end + length)
        return finish(
            &span, run, kind: kind, bound: end, isBounded: bound.isBounded || end > span.measure.upperBound)
    }

    /// Adds the word before, decides, and notes the span.
    private mutating func finish(
        _ span: inout QuantitySpan, _ run: NumberRun, kind: Measures.Kind, bound end: Int,
        isBounded: Bool = false
    ) -> Int {
        let numberStart = span.number.lowerBound
        let start = startOfBound(before: numberStart)
        span.range = start..<end
        let judgement = QuantityJudgement(
            text: text, classes: classes, words: words, clauseStart: max(clauseStart, 0),
            quoteStart: quoteStart,
            previousEnd: lastEnd)
        span.refusal =
            isCaption()
            ? .caption
            : judgement.refusal(
                of: span, run, kind: kind, isBounded: isBounded || start < numberStart)
        note(span)
        return end
    }

    /// Whether a second number follows from here on, and where it ends.
    private func rangeEnd(at index: Int, _ first: NumberRun) -> Int? {
        var index = index
        var isMeasured = false
        if !isDash(index), let (length, kind) = words.measures.match(text, at: index), isDash(index + length),
            text[index + length] != 0x5230
        {
            if case .refused = kind { return nil }
            index += length
            isMeasured = true
        }
        guard isDash(index), isNumber(at: index + 1), !(isMeasured && !first.isArabic) else { return nil }
        let second = NumberRun(text, at: index + 1, classes)
        return second.isArabic == first.isArabic && !second.isBroken ? second.end : nil
    }

    private func isDash(_ index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        // 至 到 - – — ~ ～
        case 0x81F3, 0x5230, 0x2D, 0x2013, 0x2014, 0x7E, 0xFF5E: return true
        default: return false
        }
    }

    private func isNumber(at index: Int) -> Bool {
        index < text.count && !classes[Int(text[index])].isDisjoint(with: [.digit, .numeral])
    }

    private func isOrdinal(_ start: Int) -> Bool { start > 0 && text[start - 1] == 0x7B2C }

    private func skipDigits(_ index: Int) -> Int {
        var index = index
        while index < text.count, classes[Int(text[index])].contains(.digit) || text[index] == 0x2E {
            index += 1
        }
        return index
    }

    /// Whether digits and measure word stand twice each (115522篇篇), as bold type does in some text layers: nobody can
    /// say whether it is 152 or a hundred thousand.
    private func isDoubled(_ digits: Range<Int>, measure: Range<Int>) -> Bool {
        guard digits.count.isMultiple(of: 2), measure.upperBound + measure.count <= text.count else {
            return false
        }
        let pairs = stride(from: digits.lowerBound, to: digits.upperBound, by: 2)
        return pairs.allSatisfy { text[$0] == text[$0 + 1] }
            && measure.allSatisfy { text[$0] == text[$0 + measure.count] }
    }

    /// Whether 分之 stands at an index.
    private func isFraction(at index: Int) -> Bool {
        index + 1 < text.count && text[index] == 0x5206 && text[index + 1] == 0x4E4B
    }

    /// Where the word that bounds a number begins; the number's own start where there is none.
    private func startOfBound(before index: Int) -> Int {
        guard let length = words.bounds.length(text, before: index, notBefore: lastEnd) else { return index }
        let start = index - length
        guard length == 1, start > 0 else { return start }
        let previous = text[start - 1]
        switch text[start] {
        // 附近, 最近; 公约, 节约: words that bound no number.
        case 0x8FD1 where Self.beforeNear.contains(previous): return index
        case 0x7EA6 where Self.beforeAbout.contains(previous): return index
        case 0x8D85 where Self.beforeOver.contains(previous): return index
        default: return start
        }
    }

    private static let beforeNear = CodeSet("附最临邻靠就将接亲相远")
    private static let beforeAbout = CodeSet("公节签违条预特大邀合制契")
    private static let beforeOver = CodeSet("赶反高")

    /// Quantities that are no numbers, and where to go on.
    private mutating func vague(at start: Int) -> Int {
        guard titleDepth == 0, start + 1 < text.count else { return start + 1 }
        let next = text[start + 1]
        switch text[start] {
        case 0x534A:  // 半数
            return next == 0x6570 || next == 0x6578 ? refuse(.unquantified, start..<start + 2) : start + 1
        case 0x82E5:  // 若干
            return next == 0x5E72 ? refuse(.unquantified, start..<start + 2) : start + 1
        default: break
        }
        // 人数, 次数: a noun, and what follows is not counted by it.
        if start > 0, text[start] == 0x6570, Self.beforeNumberOf.contains(text[start - 1]) {
            return start + 1
        }
        var end = start + 1
        while end < text.count, Self.roundUnits.contains(text[end]) { end += 1 }
        let bound = QuantityBound(text, at: end, words)
        guard let (length, kind) = words.measures.match(text, at: bound.end) else { return start + 1 }
        if case .refused = kind { return end }
        guard end > start + 1 || kind == .firm else { return start + 1 }
        return refuse(.unquantified, start..<bound.end + length)
    }

    private static let roundUnits = CodeSet("十百千万亿")
    private static let beforeNumberOf = CodeSet("人件次总多少半无基倍个户份参系指常单双变代函计岁票分整")
}

/// The words right after a number that bound it.
struct QuantityBound {
    /// Behind them.
    var end: Int
    /// Whether there are any.
    var isBounded: Bool

    /// Looks for 余, 多, 几 and the words of `QualifierWords.after`.
    init(_ text: UnsafeBufferPointer<UInt16>, at index: Int, _ words: ScanningWords) {
        var end = index
        while end < text.count, NumberRun.more.contains(text[end]) { end += 1 }
        end = Self.wordsEnd(text, at: end)
        self.end = end
        isBounded = end > index
    }

    /// Behind 以上, 左右, 上下.
    static func wordsEnd(_ text: UnsafeBufferPointer<UInt16>, at index: Int) -> Int {
        guard index + 1 < text.count else { return index }
        switch text[index] {
        // 以 左 上 (
        case 0x4EE5, 0x5DE6, 0x4E0A, 0x28: return index + (after.longest(text, at: index)?.length ?? 0)
        default: return index
        }
    }

    private static let after = WordTable(
        QualifierWords.after.enumerated().map { number, entry in
            var text = ""
            text.unicodeScalars.append(contentsOf: entry.word)
            return (text, number)
        })
}
