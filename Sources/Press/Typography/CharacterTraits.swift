import Canvas

/// What a character is to the setting of a line, after the W3C's clreq and GB/T 15834—2011.
struct CharacterTraits: OptionSet {
    let rawValue: UInt32

    /// A Han character.
    static let han = CharacterTraits(rawValue: 1)
    /// A letter of an alphabet.
    static let letter = CharacterTraits(rawValue: 1 << 1)
    /// 0–9.
    static let digit = CharacterTraits(rawValue: 1 << 2)
    /// A blank that vanishes at a line's end.
    static let blank = CharacterTraits(rawValue: 1 << 3)
    /// Never at a line's beginning.
    static let neverFirst = CharacterTraits(rawValue: 1 << 4)
    /// Never at a line's end.
    static let neverLast = CharacterTraits(rawValue: 1 << 5)
    /// Its left half is blank where it is one em wide: brackets and quotes that open.
    static let opening = CharacterTraits(rawValue: 1 << 6)
    /// Its right half is blank where it is one em wide: stops, commas, brackets and quotes that close. In the faces of
    /// the mainland ？ and ！ have theirs there too (Noto's ink ends at 0.46 and 0.31 em), ： and ； likewise.
    static let closing = CharacterTraits(rawValue: 1 << 7)
    /// A quarter of it is blank on both sides where it is one em wide.
    static let middle = CharacterTraits(rawValue: 1 << 8)
    /// Two of the kind are one mark: —— and ……
    static let dash = CharacterTraits(rawValue: 1 << 9)
    /// Stands among the digits of one number, or of two that make a range.
    static let numberMark = CharacterTraits(rawValue: 1 << 10)
    /// Belongs to the number before it: %, ℃.
    static let numberSign = CharacterTraits(rawValue: 1 << 11)
    /// Belongs to the number after it: 约, 第, ＞.
    static let beforeNumber = CharacterTraits(rawValue: 1 << 12)
    /// Goes on with a number: 余, 万.
    static let numberTail = CharacterTraits(rawValue: 1 << 13)
    /// A number written in Han: 十四五.
    static let hanNumeral = CharacterTraits(rawValue: 1 << 14)
    /// A stroke between two words, which neither begins nor ends a line.
    static let slash = CharacterTraits(rawValue: 1 << 15)
    /// After which an address may be divided.
    static let addressMark = CharacterTraits(rawValue: 1 << 16)
    /// Of which the rules here say all that there is to know; others are asked of Unicode.
    static let common = CharacterTraits(rawValue: 1 << 17)
    /// One em wide, and of East Asian setting.
    static let wide = CharacterTraits(rawValue: 1 << 18)
    /// Drawn with the scalar before it.
    static let joined = CharacterTraits(rawValue: 1 << 19)
    /// Above the baseline: the mark of a note.
    static let raised = CharacterTraits(rawValue: 1 << 20)

    /// A quotation mark that Latin text has too.
    static let quote = CharacterTraits(rawValue: 1 << 21)

    /// Any of the marks that are partly blank.
    static let halfBlank: CharacterTraits = [.opening, .closing, .middle]
    /// What Latin words and numbers are made of.
    static let western: CharacterTraits = [.letter, .digit, .numberSign]

    /// What a scalar is, whatever its font.
    init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        if value < Self.low.count {
            self = Self.low[value]
        } else if scalar.isHan {
            self = Self.hanNumerals.contains(scalar.value) ? [.han, .common, .hanNumeral] : [.han, .common]
            if value < 0x9FA6, Self.words.contains(scalar.value) {
                if BreakRules.beforeNumber.contains(scalar) { insert(.beforeNumber) }
                if BreakRules.numberTail.contains(scalar) { insert(.numberTail) }
            }
        } else if value >= 0xFF00, value < 0x10000 {
            self = Self.high[value - 0xFF00]
        } else {
            self = scalar.isBreakingBlank ? .blank : []
        }
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }

    private static let low = table(of: 0..<0x3100)
    private static let high = table(of: 0xFF00..<0x10000)
    private static let hanNumerals = Set("〇零一二三四五六七八九十百千万亿两".unicodeScalars.map(\.value))
    private static let words = Set(
        BreakRules.beforeNumber.union(BreakRules.numberTail).map(\.value).filter { $0 > 0x2FFF })

    /// The traits of a stretch of scalars, mark by mark: to ask each scalar for each trait would take longer than to set
    /// a chapter.
    private static func table(of values: Range<Int>) -> [CharacterTraits] {
        var table = [CharacterTraits](repeating: [], count: values.count)
        func add(_ trait: CharacterTraits, to scalars: some Sequence<Unicode.Scalar>) {
            for scalar in scalars where values.contains(Int(scalar.value)) {
                table[Int(scalar.value) - values.lowerBound].insert(trait)
            }
        }
        func add(_ trait: CharacterTraits, _ marks: String) { add(trait, to: marks.unicodeScalars) }
        func scalars(_ stretch: ClosedRange<Int>) -> [Unicode.Scalar] {
            stretch.compactMap { Unicode.Scalar($0) }
        }
        add(.letter, to: scalars(0x41...0x58F).filter(\.properties.isAlphabetic))
        add(.digit, to: (scalars(0x30...0x39) + scalars(0xFF10...0xFF19)))
        let blanks =
            scalars(0x09...0x20) + scalars(0x1680...0x1680) + scalars(0x2000...0x205F)
            + scalars(0x3000...0x3000)
        add(.blank, to: blanks.filter(\.isBreakingBlank))
        add(.neverFirst, to: BreakRules.neverFirst)
        add(.neverLast, to: BreakRules.neverLast)
        add(.beforeNumber, to: BreakRules.beforeNumber)
        add(.beforeNumber, "$¥￥＄№")
        add(.opening, "（《“‘【〈「『〔［｛〖〘〚〝")
        add(.closing, "。，、；：？！）》”’】〉」』〕］｝〗〙〛〞〟．")
        add(.quote, "“”‘’")
        add(.middle, "·・‧")
        add(.dash, "—…―⋯⸺")
        add(.numberMark, ".,:/-–—～〜~．：，")
        add(.numberSign, "%‰℃℉°％′″")
        add([.han, .hanNumeral], "〇")
        add(.slash, "/／")
        add(.addressMark, "/?&-")
        // Western marks and letters, general punctuation without its controls, East Asian punctuation, full width.
        for stretch in [
            0x20...0x7E, 0xA1...0xAC, 0xAE...0xFF, 0x2010...0x2027, 0x2030...0x205E, 0x2103...0x2103,
            0x2109...0x2109, 0x2116...0x2116, 0x2248...0x2248, 0x2260...0x2260, 0x2264...0x2265,
            0x3000...0x3029,
            0x3030...0x3030, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        ] {
            add(.common, to: scalars(stretch))
        }
        return table
    }
}
