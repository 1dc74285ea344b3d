import Canvas

/// The measures and faces of a page: the printed yearbook's, in points unless said otherwise.
public struct PageStyle: Equatable, Sendable {
    /// The sheet.
    public var sheet: Size = .a4
    /// Margins: the inner one lies at the binding.
    public var inner = Double.millimetres(25), outer = Double.millimetres(20)
    /// Margins above and below the text area.
    public var top = Double.millimetres(25), bottom = Double.millimetres(22)
    /// The widest line of body text, in Han characters.
    public var charactersALine = 40.0
    /// Body text's distance from baseline to baseline.
    public var leading = 18.0

    /// Between columns of text.
    public var columnGap = Double.millimetres(8)

    /// Body text.
    public var body = Font("Noto Serif CJK SC", size: 10.5)
    /// Bold lead-ins of paragraphs.
    public var lead = Font("Noto Sans CJK SC", size: 10.5, weight: .bold)
    /// Chapter and section headings.
    public var chapter = Font("Noto Sans CJK SC", size: 18, weight: .bold)
    /// Section headings.
    public var section = Font("Noto Sans CJK SC", size: 13, weight: .bold)
    /// Captions of figures and tables.
    public var caption = Font("Noto Sans CJK SC", size: 9)
    /// Table cells and header cells.
    public var cell = Font("Noto Sans CJK SC", size: 9, tabularFigures: true)
    /// The header row.
    public var headerCell = Font("Noto Sans CJK SC", size: 9, weight: .bold)
    /// Cells of the long tables of the appendix.
    public var smallCell = Font("Noto Sans CJK SC", size: 7.5, tabularFigures: true)
    /// The header row there.
    public var smallHeaderCell = Font("Noto Sans CJK SC", size: 7.5, weight: .bold)
    /// Source lines and notes.
    public var note = Font("Noto Sans CJK SC", size: 7.5)
    /// Running heads and page numbers.
    public var runningHead = Font("Noto Sans CJK SC", size: 8)
    /// The title on the cover and the line under it.
    public var coverTitle = Font("Noto Sans CJK SC", size: 30, weight: .bold)
    /// The cover's subtitle.
    public var coverSubtitle = Font("Noto Serif CJK SC", size: 15)

    /// Ink, secondary text, rules and the accent.
    public var ink = Color(0x1B2430), secondary = Color(0x5B6673)
    /// Hairlines and table rules; the accent of the cover.
    public var rule = Color(0x9FB1BF), accent = Color(0xB5382A)
    /// The ground of boxes.
    public var tint = Color(0xF3F5F7)

    /// Whether title and chapter stand over each page, with a hairline; slides have their numbers alone.
    public var hasRunningHeads = true
    /// Whether leaves have two sides: text then begins on a right page, and page numbers stand outside.
    public var isTwoSided = true

    /// The yearbook page.
    public init() {}

    /// Every font family that the style asks for, without repetition.
    public var families: [String] {
        var seen: [String] = []
        for font in [body, lead, chapter, caption, cell, note, runningHead, coverTitle, coverSubtitle]
        where !seen.contains(font.family) {
            seen.append(font.family)
        }
        return seen
    }

    /// The width of the text area, full measure of figures and tables.
    public var width: Double { sheet.width - inner - outer }
    /// The height of the text area.
    public var height: Double { sheet.height - top - bottom }
    /// The tallest figure: a page with room left for its caption and source references.
    public var figureHeight: Double { height - 60 }
    /// The measure of body text: at most `charactersALine` Han characters.
    public var measure: Double { min(width, charactersALine * body.size) }

    /// How a sheet lies.
    public enum Form: Equatable, Sendable {
        case portrait
        /// The same sheet on its side, for wide tables.
        case landscape
        /// Twice as wide as the page and folded in, for what is wider still.
        case foldout
    }

    /// The sheet of a form.
    public func sheet(_ form: Form) -> Size {
        switch form {
        case .portrait: sheet
        case .landscape: Size(width: sheet.height, height: sheet.width)
        case .foldout: Size(width: 2 * sheet.width, height: sheet.height)
        }
    }

    /// The width of a form's text area.
    public func width(_ form: Form) -> Double {
        form == .landscape ? sheet.height - top - bottom : sheet(form).width - inner - outer
    }

    /// The height of a form's text area.
    public func height(_ form: Form) -> Double {
        form == .landscape ? sheet.width - inner - outer : height
    }

    /// The left edge of the text area: the binding is left on odd pages, right on even ones.
    /// - Parameter page: the physical page, from 1.
    public func left(page: Int) -> Double { page % 2 == 1 ? inner : outer }
}
