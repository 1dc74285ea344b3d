import Metrics

/// A sentence of a text, and which bodies and years it names.
struct Sentence {
    let text: String
    /// Where it begins in the text, in scalars.
    let offset: Int

    init(_ text: String, offset: Int) { (self.text, self.offset) = (text, offset) }

    /// The sentences of a text, in order, their ends included.
    static func all(of text: String) -> [Sentence] {
        var sentences: [Sentence] = []
        var current = String.UnicodeScalarView()
        var (start, place) = (0, 0)
        for scalar in text.unicodeScalars {
            current.append(scalar)
            place += 1
            guard "。！？；!?;\n".unicodeScalars.contains(scalar) else { continue }
            sentences.append(Sentence(String(current), offset: start))
            (current, start) = (String.UnicodeScalarView(), place)
        }
        if !current.isEmpty { sentences.append(Sentence(String(current), offset: start)) }
        return sentences
    }

    /// Whether it speaks of several bodies or years at once or of a part of a year, so that its numbers may be sums, means or
    /// not yet all.
    var isBeyondComparison: Bool {
        [
            "各", "合计", "总计", "分别", "平均", "每", "个市", "个省", "个县", "个区", "个政协", "家政协", "以来共", "五年", "累计",
            "季度", "半年", "月",
        ].contains { text.contains($0) }
    }

    /// The scalar from which on it counts some of what it counted before (其中).
    var partsBegin: Int {
        text.firstRange(of: "其中").map {
            text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound)
        }
            ?? .max
    }

    /// The years that it names, each once.
    var years: [Int] {
        var found: [Int] = []
        var digits = ""
        for character in text + " " {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if digits.count == 4, let year = Int(digits), (1949...2099).contains(year), !found.contains(year),
                "年—–-→ ".contains(character)
            {
                found.append(year)
            }
            digits = ""
        }
        return found
    }
}

/// What bodies are called in texts.
struct NamesOfBodies {
    /// The longest first: a name within a longer one is not named.
    private let names: [(name: String, id: String)]

    init(_ bodies: [Body]) {
        names = bodies.flatMap { body in
            // 全国 alone is the country.
            let short = body.level == .national ? body.shortName + "政协" : body.shortName
            return [body.name, short, body.nameEnglish].filter { !$0.isEmpty }
                .map { (length: $0.count, name: $0, id: body.id) }
        }.sorted { $0.length > $1.length }.map { (name: $0.name, id: $0.id) }
    }

    /// The ids of the bodies that a text names, by full or by short name.
    func ids(in text: String) -> [String] {
        var rest = text
        var found: [String] = []
        for (name, id) in names where rest.contains(name) {
            rest = rest.split(separator: name, omittingEmptySubsequences: false).joined(separator: "\u{25A1}")
            if !found.contains(id) { found.append(id) }
        }
        return found
    }
}
