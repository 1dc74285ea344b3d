import Testing

@testable import Metrics

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("148000", "148000"), ("88.90", "88.9"), ("0.5", "0.5"), ("0", "0"), ("0.00", "0"), ("007", "7"),
        ("0.05", "0.05"), ("1000000000000000", "1000000000000000"),
    ])
    func readsAndWrites(text: String, expected: String) throws {
        let number = try #require(DecimalNumber(text))
        #expect(number.description == expected)
        #expect(number.value == Double(text))
    }

    @Test(arguments: [
        "", ".", "5.", ".5", "1.2.3", "-1", "+1", "1e3", "1,000", " 1", "１", "inf", "nan", "0x10",
        "1000000000000001", "99999999999999999999", "0.0000000000000001",
    ])
    func refuses(text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func staysInsideItsRange() {
        #expect(DecimalNumber(coefficient: 1, exponent: 15) != nil)
        #expect(DecimalNumber(coefficient: 11, exponent: 14) == nil)
        #expect(DecimalNumber(coefficient: 1, exponent: 16) == nil)
        #expect(DecimalNumber(coefficient: -1) == nil)
        #expect(DecimalNumber(integerLiteral: 5).subtracting(6) == nil)
    }

    /// Sums and differences are exact where `Double` is not, and the value is always the nearest `Double`.
    @Test func addsAndSubtractsExactly() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<2000 {
            let (one, other) = (
                Int.random(in: 0...999_999, using: &random), Int.random(in: 0...999_999, using: &random)
            )
            let places = Int.random(in: 0...4, using: &random)
            let first = try #require(DecimalNumber(coefficient: one, exponent: -places))
            let second = try #require(DecimalNumber(coefficient: other, exponent: -places))
            #expect(first.adding(second) == DecimalNumber(coefficient: one + other, exponent: -places))
            #expect(first.subtracting(second) == DecimalNumber(coefficient: one - other, exponent: -places))
            #expect(Double(first.description) == first.value)
            #expect((first < second) == (one < other))
        }
    }
}
