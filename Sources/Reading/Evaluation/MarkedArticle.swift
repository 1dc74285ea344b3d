import Metrics

/// Reads an article with its labels in the text:
///
///     # body: 菱县政协
///     # year: 2024
///     全年收到提案[[342件|proposals_received|whole]]，捐资[[近26万元|donations|part|=260000 nearly 元]]。
///
/// - Lines that begin with `#` at the head of the file say of whom and of which year it is, `-` for nobody's; those without
///   a key are remarks. `a/b` means that either is right, here and in every field below.
/// - A mark holds the words, an indicator of the data set or `-` for none of them, and `whole` or `part`, which may be
///   left out where there is no indicator.
/// - `=260000 nearly 元` says what the words mean, `=3–5 range 次` of a range. It may be left out for Arabic digits with
///   nothing but a measure word behind them.
/// - `?` marks a statement of which it is doubtful whether it is one.
/// - Any other field says whose number it is, by an id or a name, where it is another's than the document's.
public struct MarkedArticle {
    private let path: String
    private let indicators: Set<String>
    private var faults: [Fault] = []
    private var line = 1
    private var column = 1

    /// The article in a text, and everything that is wrong with its marks; the article is `nil` where anything is.
    /// - Parameter indicators: the ids that labels may name.
    public static func read(
        _ text: String, path: String, indicators: [Indicator]
    ) -> (article: LabelledDocument?, faults: [Fault]) {
        var reader = MarkedArticle(path: path, indicators: Set(indicators.map(\.id)))
        let article = reader.read(text)
        return (reader.faults.isEmpty ? article : nil, reader.faults)
    }

    private init(path: String, indicators: Set<String>) {
        self.path = path
        self.indicators = indicators
    }

    private mutating func read(_ text: String) -> LabelledDocument? {
        var rest = Substring(text)
        var header: [String: String] = [:]
        while rest.first == "#" {
            let row = rest.prefix { !$0.isNewline }
            readHeader(row.dropFirst(), into: &header)
            rest = rest.dropFirst(row.count + 1)
            line += 1
        }
        let headerLines = line - 1
        for key in Self.keys where header[key] == nil {
            note(
                .missingKey, Bilingual(zh: "开头没有“# \(key):”一行", en: "the head has no line “# \(key):”"),
                Bilingual(zh: "请写明，没有则写“-”", en: "say it, or “-” where there is none"))
        }
        var plain = String.UnicodeScalarView()
        var statements: [LabelledStatement] = []
        var scalars = rest.unicodeScalars[...]
        while let scalar = scalars.first {
            if scalars.starts(with: Self.opening) {
                guard let mark = takeMark(&scalars) else { continue }
                if let statement = statement(mark, at: plain.count) { statements.append(statement) }
                plain.append(contentsOf: mark.fields[0].unicodeScalars)
                move(over: mark.words.unicodeScalars)
            } else {
                if scalars.starts(with: Self.closing) {
                    note(
                        .strayQuote, Bilingual(zh: "“]]”之前没有“[[”", en: "there is no “[[” before this “]]”"),
                        Bilingual(zh: "请补上或删去", en: "add it or take this away"))
                }
                plain.append(scalar)
                scalars.removeFirst()
                move(over: CollectionOfOne(scalar))
            }
        }
        guard let document = try? Document(text: String(plain)) else {
            note(
                .unreadableFile, Bilingual(zh: "文中有 NUL 字符", en: "the text holds a NUL"),
                Bilingual(zh: "请删去", en: "take it away"))
            return nil
        }
        return LabelledDocument(
            path: path, document: document, statements: statements,
            bodies: Self.alternatives(header["body"] ?? ""),
            years: Self.alternatives(header["year"] ?? "").map { $0.flatMap { Int($0) } },
            headerLines: headerLines)
    }

    private static let opening = Array("[[".unicodeScalars)
    private static let closing = Array("]]".unicodeScalars)
    private static let keys = ["body", "year"]

    private mutating func readHeader(_ row: Substring, into header: inout [String: String]) {
        guard let colon = row.firstIndex(of: ":") else { return }
        let key = row[..<colon].trimmed
        let value = row[row.index(after: colon)...].trimmed
        if !Self.keys.contains(key) {
            note(
                .unknownKey, Bilingual(zh: "开头没有“\(key)”这一项", en: "a head has no key “\(key)”"),
                Bilingual(zh: "可写 body 与 year", en: "there are body and year"))
        } else if key == "year", !Self.alternatives(value).allSatisfy({ $0 == nil || Int($0 ?? "") != nil }) {
            note(
                .malformedNumber, Bilingual(zh: "“\(value)”不是年份", en: "“\(value)” is no year"),
                Bilingual(zh: "请写 2024 这样的数", en: "write a number such as 2024"))
        } else {
            header[key] = value
        }
    }

    /// A mark without its brackets, and its fields.
    private struct Mark {
        var words: String
        var fields: [String]
    }

    /// Takes a mark off the text; `nil` where it does not end, which is told.
    private mutating func takeMark(_ scalars: inout Substring.UnicodeScalarView) -> Mark? {
        var words = String.UnicodeScalarView()
        var rest = scalars.dropFirst(2)
        while let scalar = rest.first, !rest.starts(with: Self.closing) {
            if rest.starts(with: Self.opening) { break }
            words.append(scalar)
            rest.removeFirst()
        }
        guard rest.starts(with: Self.closing) else {
            note(
                .unclosedQuote, Bilingual(zh: "“[[”之后没有“]]”", en: "there is no “]]” after this “[[”"),
                Bilingual(zh: "请补上", en: "add it"))
            move(over: scalars.prefix(2))
            scalars.removeFirst(2)
            return nil
        }
        scalars = rest.dropFirst(2)
        let fields = String(words).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return Mark(words: "[[\(String(words))]]", fields: fields)
    }

    private mutating func statement(_ mark: Mark, at offset: Int) -> LabelledStatement? {
        let count = faults.count
        guard mark.fields.count >= 2, !mark.fields[0].isEmpty else {
            note(
                .fieldCount,
                Bilingual(zh: "“\(mark.words)”缺文字或指标", en: "“\(mark.words)” lacks its words or indicator"),
                Bilingual(zh: "应为“[[文字|指标|whole 或 part]]”", en: "write [[words|indicator|whole or part]]"))
            return nil
        }
        let quote = mark.fields[0]
        let ids = Self.alternatives(mark.fields[1])
        for case let id? in ids where !indicators.contains(id) {
            note(
                .unknownID, Bilingual(zh: "指标“\(id)”不在数据集里", en: "the data set has no indicator “\(id)”"),
                Bilingual(
                    zh: "请用 indicators.csv 中的指标，没有则写“-”", en: "take one of indicators.csv, or “-” for none"))
        }
        var figure = Self.plainFigure(quote)
        var coverages: [Coverage] = []
        var bodies: [String] = []
        var isOptional = false
        for field in mark.fields.dropFirst(2) {
            let words = field.split(separator: "/").map(String.init)
            if field == "?" {
                isOptional = true
            } else if field.hasPrefix("=") {
                figure = Self.statedFigure(field.dropFirst())
            } else if words.allSatisfy({ Coverage(rawValue: $0) != nil }) {
                coverages = words.compactMap(Coverage.init(rawValue:))
            } else {
                bodies = words
            }
        }
        if coverages.isEmpty, ids.contains(where: { $0 != nil }) {
            note(
                .emptyField,
                Bilingual(zh: "“\(quote)”没有写明 whole 或 part", en: "“\(quote)” does not say whole or part"),
                Bilingual(zh: "请写明", en: "say it"))
        }
        guard let figure else {
            note(
                .unreadableFigure,
                Bilingual(zh: "不知“\(quote)”的数值", en: "the value of “\(quote)” is not told"),
                Bilingual(zh: "请写“=260000 nearly 元”这样的一项", en: "add a field such as “=260000 nearly 元”"))
            return nil
        }
        guard faults.count == count else { return nil }
        return LabelledStatement(
            range: offset..<offset + quote.unicodeScalars.count, quote: quote, figure: figure,
            indicators: ids,
            coverages: coverages, bodies: bodies, isOptional: isOptional)
    }

    /// What digits with a bare measure word say, `1,043篇` or `98.5%`; `nil` where more than that stands there. It is not
    /// what the reading's own evaluator makes of them, which is to be measured.
    private static func plainFigure(_ quote: String) -> LabelledFigure? {
        let words = quote.filter { $0 != " " }
        let number = words.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
        var unit = words.dropFirst(number.count).filter { !"（）()".contains($0) }
        if unit == "个百分点" { unit = "%" }
        guard let value = Double(number.filter { $0 != "," }), !unit.isEmpty,
            !unit.contains(where: { "\n余多近约万亿千百十几以左成".contains($0) })
        else { return nil }
        return LabelledFigure(value: value, qualifiers: [.exact], unit: unit)
    }

    /// What `260000 nearly 元` or `3–5 range 次` says.
    private static func statedFigure(_ field: Substring) -> LabelledFigure? {
        let words = field.split(separator: " ")
        guard words.count == 3 else { return nil }
        let numbers = words[0].split(separator: "–").compactMap { Double($0) }
        if words[1] == "range" {
            guard numbers.count == 2 else { return nil }
            return LabelledFigure(
                value: numbers[0], upper: numbers[1], qualifiers: [], unit: String(words[2]))
        }
        let qualifiers = words[1].split(separator: "/").map { Qualifier(rawValue: String($0)) }
        guard numbers.count == 1, !qualifiers.contains(nil) else { return nil }
        return LabelledFigure(
            value: numbers[0], qualifiers: qualifiers.compactMap(\.self), unit: String(words[2]))
    }

    /// The parts of `a/b`; `-` is none.
    private static func alternatives(_ field: String) -> [String?] {
        field.split(separator: "/").map { $0 == "-" ? nil : String($0) }
    }

    private mutating func move(over scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1) }
    }

    private mutating func note(_ code: FaultCode, _ message: Bilingual, _ remedy: Bilingual) {
        faults.append(
            Fault(file: path, line: line, column: column, code: code, message: message, remedy: remedy))
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
