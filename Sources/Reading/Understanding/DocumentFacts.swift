import Metrics

/// What holds of a document as a whole: whose review it is, and of which year.
struct DocumentFacts: Sendable {
    /// The committee that the document is about; `nil` where it names none.
    var body: String?
    /// The year that it reviews; `nil` where nothing tells.
    var year: Int?
    /// The committees named, in order.
    private var mentions: [BodyFinder.Mention]
    private var names: BodyNames
    /// The number of the body.
    private let chosen: Int?

    /// Gathers what the title, the head and the text say. A name in the head counts for more than one in the text.
    /// - Parameters:
    ///   - title: the document's own title, where it has one.
    ///   - published: the day it appeared, `2025-01-10`.
    init(
        _ text: UnsafeBufferPointer<UInt16>, title: String?, published: String?, finder: BodyFinder
    ) {
        var names = finder.names
        var mentions = finder.mentions(in: text, &names)
        let titles = title?.codes.withUnsafeBufferPointer { finder.mentions(in: $0, &names) } ?? []
        // By the numbers of the names.
        var weights = [Int](repeating: 0, count: names.count)
        var places = weights
        var order: [Int] = []
        func count(_ mention: BodyFinder.Mention, _ weight: Int) {
            if weights[mention.body] == 0 { order.append(mention.body) }
            weights[mention.body] += weight
        }
        let firstLine = min(text.firstIndex(of: 0x0A) ?? 0, Self.head)
        for mention in mentions {
            let place = mention.range.lowerBound
            count(mention, place < firstLine ? Self.titled : place < Self.head ? Self.telling : 1)
            places[mention.body] += 1
        }
        for mention in titles { count(mention, Self.titled) }
        // A name that was pieced together from one place may be no name.
        func isName(_ name: Int) -> Bool {
            names.isKnown(name) || weights[name] >= Self.telling || places[name] >= 2
        }
        order.removeAll { !isName($0) }
        // Everybody names the national committee; a document about it names it most of the time, and one that names it in
        // passing and no other, such as 省政协工作综述, is of a committee that it does not name.
        func share(_ name: Int) -> Double { Double(weights[name]) / Double(finder.renown(name)) }
        let chosen = order.filter { share($0) >= 1 }.max { share($0) < share($1) }
        mentions.removeAll { mention in
            !isName(mention.body)
                || chosen.map { finder.isAbove(mention.body, $0) } ?? (share(mention.body) < 1)
        }
        (self.mentions, self.names, self.chosen) = (mentions, names, chosen)
        body = chosen.map(names.text)
        year = Self.year(text, title: title, published: published)
    }

    /// Whose number it is that stands in a sentence: the document's body's, unless another one begins the sentence, or what
    /// follows 其中 in it, and so is the one that acts. Bodies that are reported to, visited or thanked stand elsewhere.
    func body(
        of sentence: Range<Int>, marks: SentenceMarks, before place: Int,
        in text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>
    ) -> String? {
        func actor(from start: Int) -> Int? {
            guard let first = firstMention(from: start), first.range.upperBound <= place,
                first.body != chosen,
                (start..<first.range.lowerBound).allSatisfy({
                    !classes[Int(text[$0])].isDisjoint(with: [.end, .comma, .enclosing])
                })
            else { return nil }
            return first.body
        }
        let among = marks.last(.among, before: place)
        let actor = among.flatMap { actor(from: $0.range.upperBound) } ?? actor(from: sentence.lowerBound)
        return actor.map(names.text) ?? body
    }

    /// The first mention that begins at a place or behind it, found by halving.
    private func firstMention(from place: Int) -> BodyFinder.Mention? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count ? mentions[low] : nil
    }

    /// What a name in the title counts for.
    private static let titled = 20
    /// What a name in the head counts for, beside 1 for one in the text.
    private static let telling = 6
    /// Titles, subtitles and datelines stand among the first so many characters.
    private static let head = 160

    /// 2024年 in the title, before 工作回顾 or in the head; otherwise the year most often named; otherwise that before the
    /// publication where it came early in the year.
    private static func year(_ text: UnsafeBufferPointer<UInt16>, title: String?, published: String?) -> Int?
    {
        if let title, let year = title.codes.withUnsafeBufferPointer({ years(in: $0).first?.year }) {
            return year
        }
        let found = years(in: text)
        let firstLine = min(text.firstIndex(of: 0x0A) ?? 0, head)
        var weights: [Int: Int] = [:]
        for one in found {
            weights[one.year, default: 0] += weight(of: one.place, in: text, firstLine: firstLine)
        }
        let plausible = weights.filter { $0.key >= 1949 && $0.key <= 2100 }
        if let best = plausible.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) { return best.key }
        guard let published, let year = Int(published.prefix(4)) else { return nil }
        let month = Int(published.dropFirst(5).prefix(2)) ?? 12
        return month <= 3 ? year - 1 : year
    }

    /// What a year counts for. 2024年工作回顾 says it outright, a title nearly so; a day such as 2025年1月8日 is that of a
    /// meeting or a picture.
    private static func weight(of place: Int, in text: UnsafeBufferPointer<UInt16>, firstLine: Int) -> Int {
        if reviewing.begins(text, at: place + 5) { return 12 }
        if place + 5 < text.count, digit(text[place + 5]) != nil { return 1 }
        return place < firstLine ? 12 : place < head ? 6 : place < 1500 ? 3 : 1
    }

    private static let reviewing = WordTable(
        ["工作回顾", "工作总结", "工作综述", "履职", "主要工作", "亮点工作", "工作情况"].map { ($0, 0) })

    /// Every 2024年 outside titles, with its place.
    static func years(in text: UnsafeBufferPointer<UInt16>) -> [(year: Int, place: Int)] {
        var found: [(year: Int, place: Int)] = []
        var isTitle = false
        // How far titles were looked for.
        var seen = 0
        var index = 0
        while index < text.count {
            defer { index += 1 }
            guard text[index] == 0x5E74, let year = year(text, before: index) else { continue }  // 年
            var place = index
            while place > seen, !isTitleMark(text[place - 1]) { place -= 1 }
            if place > seen { isTitle = text[place - 1] == 0x300A }
            seen = index
            if !isTitle { found.append((year, index - 4)) }
        }
        return found
    }

    /// The number of exactly four digits that stands before a place.
    private static func year(_ text: UnsafeBufferPointer<UInt16>, before index: Int) -> Int? {
        guard index >= 4, index == 4 || digit(text[index - 5]) == nil else { return nil }
        var year = 0
        for code in text[index - 4..<index] {
            guard let digit = digit(code) else { return nil }
            year = year * 10 + digit
        }
        return year
    }

    /// Whether a character begins a title or ends what may have begun: 《 》 。 and the end of a paragraph.
    private static func isTitleMark(_ code: UInt16) -> Bool {
        code == 0x300A || code == 0x300B || code == 0x0A || code == 0x3002
    }

    private static func digit(_ code: UInt16) -> Int? {
        switch code {
        case 0x30...0x39: Int(code) - 0x30
        case 0x3007, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }
}
