/// A non-negative number as its shortest decimal digits, so that rounding acts on what a reader would write
/// (1.005 to two digits is 1.01) and not on binary neighbours.
struct DecimalDigits: Equatable {
    /// Digits 0–9, most significant first; empty is zero.
    private var digits: [UInt8]
    /// How many of them stand before the decimal point; may be negative or past the end.
    private var point: Int

    /// The shortest decimal that reads back as `value`; not finite becomes zero, callers check before.
    init(_ value: Double) {
        digits = []
        point = 0
        guard value.isFinite, value > 0 else { return }
        if value < 1e15, value == value.rounded(.down) {
            for digit in String(Int(value)).utf8 { digits.append(digit - UInt8(ascii: "0")) }
            point = digits.count
            normalise()
            return
        }
        var exponent = 0
        var seenPoint = false
        var text = Substring(value.description)
        if let e = text.firstIndex(of: "e") {
            exponent = Int(text[text.index(after: e)...]) ?? 0
            text = text[..<e]
        }
        for character in text.utf8 {
            if character == UInt8(ascii: ".") {
                seenPoint = true
            } else {
                digits.append(character - UInt8(ascii: "0"))
                if !seenPoint { point += 1 }
            }
        }
        point += exponent
        normalise()
    }

    /// Whether the number is zero.
    var isZero: Bool { digits.isEmpty }

    /// How many digits it takes from the first that is not zero to the last.
    var count: Int { digits.count }

    /// How many digits stand before the point; 0 or less for numbers below 1.
    var wholeDigits: Int { digits.isEmpty ? 0 : point }

    /// How many digits stand after the point.
    var fractionDigits: Int { max(digits.count - point, 0) }

    /// The number times ten to a power.
    func shifted(by power: Int) -> DecimalDigits {
        guard !isZero else { return self }
        var copy = self
        copy.point += power
        return copy
    }

    /// The number with at most so many digits after the point, halves away from zero.
    func rounded(to fractionDigits: Int) -> DecimalDigits {
        let keep = point + fractionDigits
        guard keep < digits.count else { return self }
        guard keep >= 0 else { return DecimalDigits(0) }
        var copy = self
        let roundsUp = digits[keep] >= 5
        copy.digits = Array(digits[..<keep])
        if roundsUp {
            var place = keep - 1
            while place >= 0, copy.digits[place] == 9 {
                copy.digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                copy.digits[place] += 1
            } else {
                copy.digits.insert(1, at: 0)
                copy.point += 1
            }
        }
        copy.normalise()
        return copy
    }

    /// Digits with a point where there is a fraction.
    func text(groupsThousands: Bool) -> String {
        let zero = UInt8(ascii: "0")
        var text: [UInt8] = []
        for place in 0..<max(point, 0) {
            if groupsThousands, place > 0, (point - place) % 3 == 0 { text.append(UInt8(ascii: ",")) }
            text.append(zero + (place < digits.count ? digits[place] : 0))
        }
        if text.isEmpty { text.append(zero) }
        if digits.count > point {
            text.append(UInt8(ascii: "."))
            for _ in 0..<max(-point, 0) { text.append(zero) }
            for digit in digits.dropFirst(max(point, 0)) { text.append(zero + digit) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func normalise() {
        while digits.last == 0 { digits.removeLast() }
        while digits.first == 0 {
            digits.removeFirst()
            point -= 1
        }
        if digits.isEmpty { point = 0 }
    }
}
