/// The characters of one number, not yet evaluated.
struct NumberRun {
    /// Behind its last character.
    var end: Int
    /// Whether it begins with an Arabic digit.
    var isArabic: Bool
    /// Whether a second point or stray comma follows its digits, as in the numbers of sections.
    var isBroken = false

    /// The longest run at an index, at which a digit or a character of Chinese numerals stands: `14.8万`, `1,234`,
    /// `5万4千`, `二十三`, `220余万`.
    init(_ text: UnsafeBufferPointer<UInt16>, at start: Int, _ classes: UnsafeBufferPointer<CharacterClass>) {
        func kind(_ index: Int) -> CharacterClass { index < text.count ? classes[Int(text[index])] : [] }
        func isDigit(_ index: Int) -> Bool { kind(index).contains(.digit) }
        func isNumeral(_ index: Int) -> Bool { kind(index).contains(.numeral) }
        func isUnit(_ index: Int) -> Bool {
            index < text.count && Self.units.contains(text[index])
        }
        isArabic = isDigit(start)
        var index = start
        var afterUnit = true
        while index < text.count {
            if isDigit(index) {
                guard afterUnit else { break }
                while isDigit(index) { index += 1 }
                while index < text.count, text[index] == comma, isDigit(index + 1), isDigit(index + 2),
                    isDigit(index + 3),
                    !isDigit(index + 4)
                {
                    index += 4
                }
                if index < text.count, text[index] == point, isDigit(index + 1) {
                    index += 1
                    while isDigit(index) { index += 1 }
                    if index < text.count, text[index] == point, isDigit(index + 1) { isBroken = true }
                }
                afterUnit = false
            } else if isNumeral(index) {
                // After Arabic digits only a unit goes on with the number.
                guard !isArabic || afterUnit || isUnit(index) else { break }
                afterUnit = isUnit(index)
                index += 1
            } else if index < text.count, Self.more.contains(text[index]), isUnit(index + 1), index > start {
                index += 1
                afterUnit = false
            } else if index < text.count, text[index] == decimalPoint, index > start, !isArabic,
                isNumeral(index + 1)
            {
                index += 1
            } else {
                break
            }
        }
        end = index
    }

    private static let units = CodeSet("十百千万亿拾佰仟萬億")
    /// Characters that say "and some more".
    static let more = CodeSet("余多几餘幾")
}

private let comma = UInt16(0x2C)
private let point = UInt16(0x2E)
private let decimalPoint = UInt16(0x70B9)
