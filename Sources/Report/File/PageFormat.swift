import Canvas
import Press

/// The sheet that a report file asks for.
public struct PageFormat: Equatable, Sendable {
    /// A sheet's size.
    public enum Sheet: String, CaseIterable, Sendable {
        case a4 = "A4"
        case a3 = "A3"
        /// The sheet of slides: 13⅓ by 7½ inches.
        case slide = "16:9"

        /// Points.
        public var size: Size {
            switch self {
            case .a4: .a4
            case .a3: Size(width: .millimetres(297), height: .millimetres(420))
            case .slide: Size(width: 960, height: 540)
            }
        }
    }

    /// The sides of a page: at the binding, opposite of it, above and below.
    public enum Side: String, CaseIterable, Sendable { case inner, outer, top, bottom }

    /// The trimmed sheet.
    public var sheet = Sheet.a4
    /// Millimetres printed beyond the trimmed edge on each side.
    public var bleed = 0.0
    /// Whether marks show where to cut.
    public var hasCropMarks = false
    /// Millimetres; a side that is not named keeps its usual margin.
    public var margins: [Side: Double] = [:]
}

extension ReportFile {
    /// The page that the file asks for: its sheet, its margins, and of the families of each role the first that is
    /// installed; with what stands in for families that are not.
    public func style(
        measuredBy measurer: any TextMeasuring
    ) -> (style: PageStyle, substitutions: [FontSubstitution]) {
        var style = PageStyle()
        style.sheet = page.sheet.size
        for (side, margin) in page.margins {
            switch side {
            case .inner: style.inner = .millimetres(margin)
            case .outer: style.outer = .millimetres(margin)
            case .top: style.top = .millimetres(margin)
            case .bottom: style.bottom = .millimetres(margin)
            }
        }
        let substitutions = style.take(fonts, measurer: measurer)
        return (style, substitutions)
    }
}
