import Testing

@testable import Press

@Suite struct StatedNumberTests {
    @Test(arguments: [
        ("21893095人", "21893095人"), ("92.38%", "92.38%"), ("50余场次", "50余场次"),
        ("54,317 submissions", "54,317"),
        ("近200名", "200名"), ("2024年全国政协全体会议", "2024"), ("两千一百五十八人", "两千一百五十八人"), ("若干件", nil), ("", nil),
    ])
    func isNumeralsWithTheirUnit(text: String, number: String?) {
        #expect(StatedNumber.first(in: text) == number)
    }
}
