import Press
import Testing

@Suite struct DocumentWordsTests {
    @Test func headingsAreNumberedAsOfficialDocumentsAre() {
        let words = DocumentWords(language: "zh-CN")
        #expect(words.number([3], isAppendix: false) == "三、")
        #expect(words.number([3, 12], isAppendix: false) == "（十二）")
        #expect(words.number([3, 12, 4], isAppendix: false) == "4.")
        #expect(words.number([3, 12, 4, 2], isAppendix: false) == "（2）")
        #expect(words.number([2], isAppendix: true) == "附录二　")
    }

    @Test func headingsInEnglishAreNumberedByTheirPlace() {
        let words = DocumentWords(language: "en")
        #expect(words.number([3], isAppendix: false) == "3  ")
        #expect(words.number([3, 12, 4], isAppendix: false) == "3.12.4  ")
        #expect(words.number([2], isAppendix: true) == "Appendix 2  ")
    }

    @Test func tablesThatGoOnSayWhichAndOfWhat() {
        let words = DocumentWords(language: "zh-CN")
        #expect(words.continued("") == "续表")
        #expect(words.continued("表附2-1", section: "甲省政协") == "续表附2-1　甲省政协")
        #expect(
            DocumentWords(language: "en").continued("Table A2-1", section: "Jia")
                == "Table A2-1 (continued): Jia")
    }

    @Test func chineseNumeralsEndAtNinetyNine() {
        #expect(
            [1, 10, 11, 20, 99, 100].map(HeadingNumerals.chinese) == ["一", "十", "十一", "二十", "九十九", "100"])
    }
}
