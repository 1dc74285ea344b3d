import Testing

@testable import Press

@Suite struct UnbrokenWordTests {
    @Test(arguments: [
        ("统计期2016-03—2017-02-21；据镜像页", "2016-03—2017-02-21"), ("3,384 proposals", "proposals"),
        ("https://www.example.cn/a-b/2024?id=1", "www.example.cn"), ("CPPCC Liaison-station", "Liaison"),
        ("报送数", ""), ("", ""),
    ])
    func isWhatStandsOnOneLine(text: String, word: String) {
        #expect(UnbrokenWord.longest(in: text) == word)
    }
}
