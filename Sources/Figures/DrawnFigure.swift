import Canvas
import Metrics
import Plot

/// A figure's picture and what could not be placed in it.
public struct DrawnFigure: Equatable, Sendable {
    /// The picture.
    public var scene: Scene
    /// What the reader of the picture should know; empty for a figure in order.
    public var warnings: [Warning]

    /// Something that was left out or done otherwise for want of room.
    public struct Warning: Equatable, Sendable {
        /// A stable word for programs.
        public var code: String
        /// What, and what to do about it.
        public var text: Bilingual
    }

    init(_ result: ChartResult) {
        scene = result.scene
        warnings = result.warnings.map { Warning(code: $0.code.rawValue, text: Self.text($0)) }
    }

    private static func text(_ warning: ChartWarning) -> Bilingual {
        let what = warning.subject
        return switch warning.code {
        case .labelOmitted:
            Bilingual(
                zh: "标签“\(what)”放不下，已略去；加大图的尺寸", en: "no room for the label “\(what)”; make the figure larger"
            )
        case .annotationOmitted:
            Bilingual(
                zh: "标注“\(what)”放不下，已略去；加大图的尺寸",
                en: "no room for the annotation “\(what)”; make the figure larger")
        case .legendInstead:
            Bilingual(
                zh: "线末放不下名称，改用图例：\(what)",
                en: "no room for names at the lines' ends, a legend instead: \(what)")
        case .namesAbbreviated:
            Bilingual(
                zh: "名称放不下，已用简称：\(what)；加大图的宽度可写全称",
                en: "no room for names in full, short forms instead: \(what); make the figure wider")
        case .namesNumbered:
            Bilingual(
                zh: "名称放不下，已用编号，见图下对照：\(what)；加大图的宽度",
                en:
                    "no room for names, numbers instead, explained under the plot: \(what); make the figure wider"
            )
        case .coloursTooAlike:
            Bilingual(
                zh: "颜色不易区分：\(what)；减少指标", en: "colours hard to tell apart: \(what); show fewer indicators")
        }
    }
}
