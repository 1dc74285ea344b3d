import Metrics
import Testing

@testable import Reading

@Suite struct PlainFigureTests {
    private func plain(_ number: String, _ measure: String) -> StatedFigure? {
        let codes = (number + measure).codes
        return codes.withUnsafeBufferPointer { text in
            let middle = number.codes.count
            return StatedFigure(plain: text, number: 0..<middle, measure: middle..<text.count)
        }
    }

    @Test(arguments: [
        "件", "场次", "人次", "个", "篇", "户", "份", "名", "万元", "公里", "余件", "件以上", "次左右", "成", "个百分点", "件(次)", "kg",
    ])
    func areReadAsAllFiguresAre(measure: String) throws {
        for number in ["0", "7", "007", "12", "300", "999999999999999", "1000000000000000"] {
            let figure = plain(number, measure)
            #expect(figure == nil || figure == (try? StatedFigure(reading: number + measure)))
        }
    }

    @Test func mostFiguresArePlain() throws {
        #expect(plain("12", "场次") == (try StatedFigure(reading: "12场次")))
        #expect(plain("0", "件") == (try StatedFigure(reading: "0件")))
    }

    @Test(arguments: [
        ("1.5", "件"), ("1,234", "件"), ("十二", "件"), ("12", "万元"), ("12", "余件"), ("12", "成"), ("12", "件以上"),
        ("12", "%"), ("12", ""), ("", "件"), ("1234567890123456", "件"),
    ])
    func otherFiguresAreNot(number: String, measure: String) {
        #expect(plain(number, measure) == nil)
    }
}
