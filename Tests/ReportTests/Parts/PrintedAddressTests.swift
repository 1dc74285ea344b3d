import Testing

@testable import Report

@Suite struct PrintedAddressTests {
    @Test func ordinaryAddressesStandAsTheyAre() {
        for address in [
            "https://www.example.gov.cn/zx/2024/t20240101_1.html?a=1&b=%20", "", "https://a.cn/%",
            "https://a.cn/%4",
            "https://a.cn/?url=https%3A%2F%2Fb.cn",
        ] {
            #expect(PrintedAddress(address).text == address)
        }
    }

    @Test func hanIsReadHoweverOftenItWasEncoded() {
        for percent in ["%", "%25", "%2525"] {
            let said = ["E6", "8F", "90", "E6", "A1", "88"].map { percent + $0 }.joined()
            #expect(PrintedAddress("https://a.cn/x/\(said)/1").text == "https://a.cn/x/提案/1")
        }
        #expect(PrintedAddress("https://a.cn/%e6%8f%90").text == "https://a.cn/提")
    }

    @Test func whatIsNoHanStaysEncoded() {
        // Not UTF-8, half a character, a control, a mark that turns the direction of writing, Latin with an accent.
        for said in ["%CC%E1%B0%B8", "%E6%8F", "%C2%85", "%E2%80%AE", "%C3%A9"] {
            #expect(PrintedAddress("https://a.cn/\(said)").text == "https://a.cn/\(said)")
        }
    }

    @Test func longAddressesKeepTheirBeginningAndEnd() {
        let whole = "https://www.example.gov.cn/" + String(repeating: "a", count: 63)
        #expect(PrintedAddress(whole).text == whole)
        let printed = PrintedAddress(whole + "/report-2024.html").text
        #expect(printed.count == 90 && printed.hasPrefix("https://www.example.gov.cn/aaa"))
        #expect(printed.contains("…") && printed.hasSuffix("/report-2024.html"))
        let chinese = PrintedAddress("https://a.cn/" + String(repeating: "%E6%8F%90", count: 50)).text
        #expect(
            chinese.contains("提…提") && chinese.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 91)
    }
}
