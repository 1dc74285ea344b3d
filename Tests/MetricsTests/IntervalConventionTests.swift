import Testing

@testable import Metrics

@Suite struct IntervalConventionTests {
    @Test(arguments: [
        ("50余次", "(50, 60)"), ("620余人次", "(620, 630)"), ("1000余人次", "(1000, 2000)"),
        ("2.83万余人次", "(28300, 28400)"), ("220余万元", "(2200000, 2300000)"), ("十余件", "(10, 20)"),
        ("1300多篇", "(1300, 1400)"), ("近26万元", "(250000, 260000)"), ("近200件", "(180, 200)"),
        ("将近1000件", "(900, 1000)"), ("不到30件", "(27, 30)"), ("约50次", "[45, 55]"),
        ("50次左右", "[45, 55]"), ("120上下", "[110, 130]"), ("95%以上", "[95, inf)"),
        ("超过100件", "[100, inf)"), ("逾80场", "[80, inf)"), ("不少于12次", "[12, inf)"), ("47件", "[47, 47]"),
        ("88.9%", "[88.9, 88.9]"), ("约0.5%", "[0.45, 0.55]"), ("0件", "[0, 0]"),
    ])
    func intervalOfWords(words: String, expected: String) throws {
        let figure = try StatedFigure(reading: words)
        let interval = try #require(Interval(of: figure.number, figure.qualifier))
        #expect(describe(interval) == expected)
    }

    @Test(arguments: [Qualifier.atLeast, .nearly, .about])
    func zeroCannotBeBoundedByItsLastDigit(qualifier: Qualifier) {
        #expect(Interval(of: 0, qualifier) == nil)
    }

    /// The definition of DESIGN §3, computed another way: on digit strings.
    @Test func agreesWithTheDefinitionOnDigits() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let integer = Int.random(in: 1...99_999_999, using: &random)
            let text = "\(integer)" + String(repeating: "0", count: Int.random(in: 0...3, using: &random))
            let zeros = text.reversed().prefix { $0 == "0" }.count
            var place = 1.0
            for _ in 0..<zeros { place *= 10 }
            let number = try #require(DecimalNumber(text))
            let n = number.value
            let reach = min(place, n / 10)
            let more = try #require(Interval(of: number, .atLeast))
            #expect(more.lower == n && more.upper == n + place && more.lowerIsOpen && more.upperIsOpen)
            let nearly = try #require(Interval(of: number, .nearly))
            #expect(abs(nearly.lower - (n - reach)) < 1e-6 && nearly.upper == n)
            #expect(nearly.lowerIsOpen && nearly.upperIsOpen && !nearly.contains(n))
            let about = try #require(Interval(of: number, .about))
            #expect(abs(about.lower - (n - reach)) < 1e-6 && abs(about.upper - (n + reach)) < 1e-6)
            #expect(about.contains(n))
        }
    }

    private func describe(_ interval: Interval) -> String {
        func number(_ value: Double) -> String {
            value == value.rounded() && value.isFinite ? "\(Int(value))" : "\(value)"
        }
        return (interval.lowerIsOpen ? "(" : "[") + number(interval.lower) + ", " + number(interval.upper)
            + (interval.upperIsOpen ? ")" : "]")
    }
}
