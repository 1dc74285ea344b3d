/// Numbers as text, without a formatter.
enum Decimals {
    /// A number in units of its last decimal: without an exponent, without zeros at its end, without `-0`.
    static func append(_ scaled: Int, decimals: Int, to bytes: inout [UInt8], isLast: Bool = false) {
        var rest = scaled.magnitude
        var (decimals, isSignificant) = (decimals, false)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 28) { digits in
            var at = digits.count
            func put(_ byte: UInt8) {
                at -= 1
                digits[at] = byte
            }
            if isLast { put(UInt8(ascii: "\"")) }
            while decimals > 0 {
                let digit = UInt8(rest % 10)
                rest /= 10
                decimals -= 1
                isSignificant = isSignificant || digit != 0
                if isSignificant { put(0x30 + digit) }
            }
            if isSignificant { put(UInt8(ascii: ".")) }
            repeat {
                put(0x30 + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            if scaled < 0 { put(UInt8(ascii: "-")) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(digits)[at...]))
        }
    }
}
