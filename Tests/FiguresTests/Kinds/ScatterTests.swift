import Foundation
import Metrics
import Testing

@testable import Figures

@Suite struct ScatterTests {
    private static let file =
        "{ \"kind\": \"scatter\", \"indicators\": [\"received\", \"filed\"], \"bodies\": { \"level\": \"prefecture\" } }"

    @Test func onlyOneYearAndBasisIsDrawnAndTheOthersAreListed() throws {
        let made = try Invented.made(
            Self.file,
            [
                Invented.figure("yi", "60件", of: "received"), Invented.figure("yi", "50余件"),
                Invented.figure("bing", "200件", of: "received"), Invented.figure("bing", "163件"),
                Invented.figure("ding", "90件", year: 2023, of: "received"),
                Invented.figure("ding", "80件", year: 2023),
            ])
        #expect(made.chart.marks.compactMap(\.attributes.annotation) == ["丙市", "乙市"])
        #expect(made.notes.contains("年份或口径不同，未画：丁市 2023·自然年"))
        #expect(made.table.rows.count == 3)
    }

    @Test func aBodyWithOneFigureOnlyIsListed() throws {
        let made = try Invented.made(
            Self.file,
            [
                Invented.figure("yi", "60件", of: "received"), Invented.figure("yi", "50件"),
                Invented.figure("bing", "200件", of: "received"),
            ])
        #expect(made.notes.contains("同期没有两项数，未画：丙市、丁市"))
    }

    /// 50余 and 55 are in no certain order, so that the pair counts neither way.
    @Test func onlyCertainOrdersCount() throws {
        func entry(_ stated: String, of indicator: String) throws -> Entry {
            Entry(
                body: try #require(Invented.bodies.first),
                outcome: .stated(Invented.figure("sheng", stated, of: indicator)))
        }
        let comparison = Comparison(
            [
                try ["50余件", "55件", "100件"].map { try entry($0, of: "received") },
                try ["1件", "2件", "3件"].map { try entry($0, of: "filed") },
            ], by: .peers)
        let pairs = Pairs(comparison, on: .linear)
        #expect((pairs.alike, pairs.opposite) == (2, 0))
    }

    @Test func zeroIsNotOnALogarithmicAxis() throws {
        let made = try Invented.made(
            Self.file.replacingOccurrences(of: "\"bodies\"", with: "\"scale\": \"log\", \"bodies\""),
            [
                Invented.figure("yi", "60件", of: "received"), Invented.figure("yi", "0件"),
                Invented.figure("bing", "200件", of: "received"), Invented.figure("bing", "163件"),
            ])
        #expect(made.chart.marks.count == 1)
        #expect(made.notes.contains("对数刻度没有零，未画：乙市"))
    }
}
