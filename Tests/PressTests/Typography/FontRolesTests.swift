import Canvas
import Testing

@testable import Press

/// Families by role, of which some are installed.
struct FontRolesTests {
    /// Knows a few families and no widths.
    private final class Families: TextMeasuring {
        let installed: Set<String>
        init(_ installed: Set<String>) { self.installed = installed }
        func hasFamily(_ family: String) -> Bool { installed.contains(family) }
        func width(of text: String, font: Font) -> Double { 0 }
        func lineMetrics(of font: Font) -> LineMetrics { LineMetrics(ascent: 1, descent: 0) }
        func lines(of text: String, font: Font, width: Double, firstLineIndent: Double) -> [TextLine] { [] }
    }

    @Test func theFirstInstalledFamilyIsTaken() {
        var style = PageStyle()
        let missing = style.take(
            [
                .body: ["仿宋_GB2312", "FangSong", "KaiTi"], .coverTitle: ["方正小标宋简体"],
                .note: ["FangSong"], .table: [],
            ],
            measurer: Families(["FangSong", "KaiTi"]))
        #expect(
            missing == [
                FontSubstitution(role: .body, missing: ["仿宋_GB2312"], taken: "FangSong"),
                FontSubstitution(role: .coverTitle, missing: ["方正小标宋简体"], taken: "Noto Sans CJK SC"),
            ])
        #expect(style.body == Font("FangSong", size: 10.5))
        #expect(style.note.family == "FangSong" && style.runningHead == PageStyle().runningHead)
        #expect(style.coverTitle == PageStyle().coverTitle && style.cell == PageStyle().cell)
    }

    @Test func aTitleFaceIsNotEmboldened() {
        var style = PageStyle()
        #expect(style.take([.coverTitle: ["小标宋"]], measurer: Families(["小标宋"])).isEmpty)
        #expect(style.coverTitle == Font("小标宋", size: 30))
    }

    @Test func whatThisMachineHasIsKnown() throws {
        var style = PageStyle()
        let missing = style.take([.body: ["No Such Face", "Noto Sans CJK SC"]], measurer: try Typesetter())
        #expect(missing.map(\.missing) == [["No Such Face"]])
        #expect(style.body.family == "Noto Sans CJK SC")
    }
}
