import Testing

@testable import Report

/// The order of Chinese words in an index.
@Suite struct PinyinTests {
    private let pinyin = Pinyin()

    private func sorted(_ words: [String]) -> [String] {
        words.sorted { pinyin.key($0).lexicographicallyPrecedes(pinyin.key($1)) }
    }

    @Test func wordsFollowTheirReading() {
        #expect(
            sorted(["中卫市", "银川市", "安庆市", "北京市", "白银市", "广州市", "石嘴山市", "沙坡头区", "CPPCC"])
                == ["CPPCC", "安庆市", "白银市", "北京市", "广州市", "沙坡头区", "石嘴山市", "银川市", "中卫市"])
    }

    /// Rarer characters, which GB 2312 has in its second half by their strokes, stand among the others.
    @Test func rareCharactersStandAmongTheOthers() {
        #expect(
            sorted(["承德", "滁州", "成都", "亳州", "保定", "衢州", "泉州"]) == ["保定", "亳州", "成都", "承德", "滁州", "衢州", "泉州"])
    }

    @Test func namesOfPlacesAreReadAsTheyAreSpoken() {
        #expect(
            sorted(["沈阳", "厦门", "重庆", "长沙", "中山", "六安", "成都"]) == ["长沙", "成都", "重庆", "六安", "沈阳", "厦门", "中山"])
        #expect(["重庆市", "长沙市", "厦门市", "六安市", "重点提案"].map(pinyin.letter) == ["C", "C", "X", "L", "Z"])
    }

    @Test func whatHasNoReadingComesLast() {
        #expect(sorted(["𠀀县", "㙟县", "中山"]) == ["中山", "㙟县", "𠀀县"])
        #expect(pinyin.letter("㙟县") == "#")
        #expect(pinyin.letter("") == "#")
    }

    /// Every character of GB 2312 stands in the table once.
    @Test func theTableIsWhole() {
        let characters = Pinyin.table.unicodeScalars.filter { $0.value > 0x3400 }
        #expect(characters.count == 6763)
        #expect(Set(characters).count == 6763)
    }
}
