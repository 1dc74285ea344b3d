import Metrics
import Reading

/// What an indicator is called, and whether words say it and nothing else.
struct IndicatorName {
    let indicator: Indicator
    /// The pieces of its Chinese name without 数, and the places that each covers.
    private let pieces: [String: Set<Int>]
    /// The places of the name that have to be said.
    let whole: Set<Int>
    /// Those at its head that other indicators have as well (提案 of 提案立案数), which may go without saying.
    private let shared: Set<Int>
    private let plain: PlainWords
    /// The words of its English name, of any number.
    private let english: Set<String>

    /// - Parameters:
    ///   - verbs: what may stand for a verb of the name.
    ///   - plain: words that leave open what is counted.
    init(_ indicator: Indicator, among all: [Indicator], verbs: [String], plain: PlainWords) {
        self.indicator = indicator
        self.plain = plain
        let name = Self.stem(indicator.name)
        whole = Set(name.indices)
        shared =
            all.lazy.filter { $0.id != indicator.id }
            .map { zip(Self.stem($0.name), name).prefix { $0 == $1 }.count }
            .filter { $0 <= name.count - 2 }.max().map { Set(0..<$0) } ?? []
        var pieces: [String: Set<Int>] = [:]
        for start in name.indices where start + 1 < name.count {
            for end in (start + 2)...name.count {
                pieces[String(name[start..<end]), default: []].formUnion(start..<end)
            }
        }
        // 征集提案 says 提案收到数.
        let own = verbs.compactMap { pieces[$0] }.reduce(into: Set<Int>()) { $0.formUnion($1) }
        for verb in verbs where pieces[verb] == nil { pieces[verb] = own }
        self.pieces = pieces
        english = Set(indicator.nameEnglish.split(separator: " ").map { Self.singular($0.lowercased()) })
    }

    private static func stem(_ name: String) -> [Character] {
        Array(name.hasSuffix("数") ? String(name.dropLast()) : name)
    }

    /// The places of the name that a run of text says; `nil` where it says anything else.
    func places(saidBy run: String, isEnglish: Bool) -> Set<Int>? {
        if isEnglish {
            let word = Self.singular(run)
            if plain.isPlain(run) { return [] }
            return english.contains(word) ? [english.sorted().firstIndex(of: word) ?? 0] : nil
        }
        return plain.places(of: run, in: pieces)
    }

    /// The places of the name that a run of text says, whatever else it says.
    func piecesSaid(in run: String, isEnglish: Bool) -> Set<Int> {
        if isEnglish { return places(saidBy: run, isEnglish: true) ?? [] }
        return pieces.reduce(into: []) { said, piece in
            if run.contains(piece.key) { said.formUnion(piece.value) }
        }
    }

    /// Whether places of the name say it.
    /// - Parameter isKnown: whether reading takes the number for this indicator's, so that what several have in common may
    ///   go without saying.
    func isSaid(by places: Set<Int>, isEnglish: Bool, isKnown: Bool) -> Bool {
        if isEnglish { return !english.isEmpty && places.count == english.count }
        let missing = whole.subtracting(places)
        guard !missing.isEmpty else { return true }
        return isKnown && missing.isSubset(of: shared) && places.subtracting(shared).count > 1
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}

/// Words that leave open what is counted: 共, 开展.
struct PlainWords {
    private let words: Set<String>

    init(_ words: [String]) { self.words = Set(words) }

    /// Whether a run of text is made of such words alone.
    func isPlain(_ run: String) -> Bool { places(of: run, in: [:]) != nil }

    /// What a run of text says where it is made of such words and of pieces that say something, the most that it can;
    /// `nil` where it holds anything else.
    func places(of run: String, in pieces: [String: Set<Int>]) -> Set<Int>? {
        let text = Array(run)
        // For each place what is said from there to the end.
        var said = [Set<Int>?](repeating: nil, count: text.count + 1)
        said[text.count] = []
        for start in text.indices.reversed() {
            for end in (start + 1)...min(text.count, start + Self.longest) {
                let word = String(text[start..<end])
                guard let rest = said[end], let own = pieces[word] ?? (words.contains(word) ? [] : nil) else {
                    continue
                }
                let all = rest.union(own)
                if all.count > said[start]?.count ?? -1 { said[start] = all }
            }
        }
        return said[0]
    }

    /// No word is longer.
    private static let longest = 16
}
