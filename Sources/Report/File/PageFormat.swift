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

/// What a font is for.
public enum FontRole: String, CaseIterable, Sendable {
    /// Running text.
    case body
    /// Headings of every level, and words that stand out.
    case heading
    /// Captions of figures and tables.
    case caption
    /// Cells of tables.
    case table
    /// Source lines and notes.
    case note
    /// The cover.
    case coverTitle, coverSubtitle
    /// Running heads and page numbers.
    case runningHead

    /// The fonts of a page that it stands for.
    var fonts: [WritableKeyPath<PageStyle, Font>] {
        switch self {
        case .body: [\.body]
        case .heading: [\.lead, \.chapter, \.section]
        case .caption: [\.caption]
        case .table: [\.cell, \.headerCell, \.smallCell, \.smallHeaderCell]
        case .note: [\.note]
        case .coverTitle: [\.coverTitle]
        case .coverSubtitle: [\.coverSubtitle]
        case .runningHead: [\.runningHead]
        }
    }
}

extension ReportFile {
    /// The page that the file asks for: its sheet, its margins, and of the families of each role the first that is
    /// installed. A role of which none is installed keeps its usual family.
    public func style(isInstalled: (String) -> Bool) -> PageStyle {
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
        for (role, families) in fonts {
            guard let family = families.first(where: isInstalled) else { continue }
            for font in role.fonts { style[keyPath: font].family = family }
        }
        return style
    }
}
