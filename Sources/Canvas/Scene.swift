/// A picture as an equatable display list: what is drawn where, what each part stands for, and how a reader
/// who cannot see it is told. A scene knows no renderer; PNG, SVG and PDF are drawn from the same list.
public struct Scene: Equatable, Sendable {
    /// Width and height in points.
    public var size: Size
    /// The paint behind everything; `nil` leaves the page's own white.
    public var background: Color?
    /// A short title (SVG `<title>`).
    public var title: String
    /// The alternative text of the whole (SVG `<desc>`, PDF alternative text).
    public var summary: String
    /// What is drawn, first item undermost.
    public var items: [Item]

    /// An empty or filled scene of a size in points.
    public init(
        size: Size, background: Color? = nil, title: String = "", summary: String = "", items: [Item] = []
    ) {
        self.size = size
        self.background = background
        self.title = title
        self.summary = summary
        self.items = items
    }

    /// One entry of the display list.
    public indirect enum Item: Equatable, Sendable {
        /// A filled or stroked path.
        case shape(Shape)
        /// A line of text.
        case text(TextRun)
        /// Items that belong together.
        case group(Group)
    }
}

/// Items that belong together: moved, clipped, linked and described as one.
public struct Group: Equatable, Sendable {
    /// What the group is in the figure or page.
    public var role: Role
    /// The id of the datum that the group shows; unique within a scene where present.
    public var datum: String?
    /// Alternative text of this part.
    public var alternative: String?
    /// Where a click on the group leads.
    public var link: Link?
    /// A name that links may lead to; the target is the group's translated origin.
    public var destination: String?
    /// Added to every coordinate inside.
    public var translation: Point
    /// Nothing is drawn outside; in the group's own (translated) coordinates.
    public var clip: Rect?
    /// What is drawn.
    public var items: [Scene.Item]
    /// The series that the group belongs to (live SVG's `data-series`).
    public var series: String?
    /// What the group is a part of, where that goes on over pages: groups of one role and one number, not 0, are one
    /// element of a document's structure, such as a table's rows on two pages or a paragraph's lines.
    public var element = 0
    /// The columns that a table's cell stands across, 1 or more.
    public var columns = 1
    /// The language of its text as BCP 47, where that is not the document's.
    public var language: String?

    /// A group; everything but its items has a neutral default.
    public init(
        role: Role = .group, datum: String? = nil, alternative: String? = nil, link: Link? = nil,
        destination: String? = nil, translation: Point = .zero, clip: Rect? = nil, items: [Scene.Item] = [],
        series: String? = nil
    ) {
        self.role = role
        self.datum = datum
        self.alternative = alternative
        self.link = link
        self.destination = destination
        self.translation = translation
        self.clip = clip
        self.items = items
        self.series = series
    }

    /// What a group is to a reader of the document's structure.
    public enum Role: String, Equatable, Sendable {
        /// No meaning of its own.
        case group
        /// A figure: its alternative text stands for all of it.
        case figure
        /// One mark of a chart.
        case mark
        /// Axes, ticks, grid.
        case axis
        /// A legend.
        case legend
        /// Titles of a figure.
        case title
        /// Headings of a document, by level.
        case heading1, heading2, heading3
        /// A heading of the lowest level.
        case heading4
        /// A paragraph.
        case paragraph
        /// A part that stands apart: a box with a title.
        case aside
        /// A list and its parts: an item holds its label and its body.
        case list, listItem, listLabel, listBody
        /// A figure's or table's caption.
        case caption
        /// A table and its parts.
        case table, tableRow, tableHeader, tableCell
        /// The cell that heads a row.
        case rowHeader
        /// A table of contents entry.
        case contentsEntry
        /// An entry of an index.
        case indexEntry
        /// The mark of a note in the text; the note itself is a `note`.
        case noteReference
        /// Rules and repetitions: no content.
        case artifact
        /// What stands at the head or foot of every page: no content.
        case runningHead, pageNumber
        /// A link without other meaning.
        case link
        /// A source line or note.
        case note
    }
}

/// Where a click leads.
public enum Link: Equatable, Hashable, Sendable {
    /// A named destination in the same document.
    case destination(String)
    /// A web address (http or https only; renderers refuse others).
    case uri(String)
}

/// A path with its paint.
public struct Shape: Equatable, Sendable {
    /// The outline.
    public var path: Path
    /// The paint inside, even-odd rule never used (non-zero winding).
    public var fill: Fill?
    /// The paint along the outline.
    public var stroke: Stroke?

    /// A path with fill, stroke or both.
    public init(path: Path, fill: Fill? = nil, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
    }
}

/// An outline of straight and cubic pieces, in points.
public struct Path: Equatable, Sendable {
    /// One piece.
    public enum Segment: Equatable, Sendable {
        /// Starts a new piece.
        case move(Point)
        /// A straight line.
        case line(Point)
        /// A cubic Bézier curve with its two control points and its end.
        case curve(Point, Point, Point)
        /// Back to the last start.
        case close
    }

    /// The pieces in order.
    public var segments: [Segment]

    /// A path from its pieces.
    public init(_ segments: [Segment] = []) { self.segments = segments }

    /// A closed rectangle.
    public static func rect(_ rect: Rect) -> Path {
        Path([
            .move(rect.origin), .line(Point(x: rect.maxX, y: rect.minY)),
            .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)), .close,
        ])
    }

    /// An open straight line.
    public static func line(from start: Point, to end: Point) -> Path { Path([.move(start), .line(end)]) }

    /// An open line through the points in order; empty for fewer than two.
    public static func polyline(_ points: [Point]) -> Path {
        guard points.count > 1 else { return Path() }
        return Path([.move(points[0])] + points.dropFirst().map { .line($0) })
    }

    /// A closed circle of a radius in points, from four cubic arcs (error below 0.03 % of the radius).
    public static func circle(centre: Point, radius: Double) -> Path {
        let k = radius * 0.5522847498  // 4/3·(√2−1), the usual quarter-circle control distance
        let (x, y, r) = (centre.x, centre.y, radius)
        return Path([
            .move(Point(x: x + r, y: y)),
            .curve(Point(x: x + r, y: y + k), Point(x: x + k, y: y + r), Point(x: x, y: y + r)),
            .curve(Point(x: x - k, y: y + r), Point(x: x - r, y: y + k), Point(x: x - r, y: y)),
            .curve(Point(x: x - r, y: y - k), Point(x: x - k, y: y - r), Point(x: x, y: y - r)),
            .curve(Point(x: x + k, y: y - r), Point(x: x + r, y: y - k), Point(x: x + r, y: y)), .close,
        ])
    }
}

extension Path {
    /// The circle that the path is, if it is one as `circle(centre:radius:)` makes it.
    var circle: (centre: Point, radius: Double)? {
        guard segments.count == 6, case .move(let right) = segments[0],
            case .curve(_, _, let bottom) = segments[1], bottom.x < right.x, bottom.y > right.y
        else { return nil }
        let (centre, radius) = (Point(x: bottom.x, y: right.y), right.x - bottom.x)
        return Path.circle(centre: centre, radius: radius).isNear(self) ? (centre, radius) : nil
    }

    /// Whether both have the same pieces, but for what adding and subtracting loses.
    private func isNear(_ other: Path) -> Bool {
        func isNear(_ one: Point, _ other: Point) -> Bool {
            abs(one.x - other.x) < 1e-6 && abs(one.y - other.y) < 1e-6
        }
        return zip(segments, other.segments).allSatisfy { pair in
            switch pair {
            case (.move(let one), .move(let other)), (.line(let one), .line(let other)):
                isNear(one, other)
            case (.curve(let a, let b, let c), .curve(let d, let e, let f)):
                isNear(a, d) && isNear(b, e) && isNear(c, f)
            case (.close, .close): true
            default: false
            }
        }
    }
}

/// The paint inside a path.
public enum Fill: Equatable, Sendable {
    /// One colour.
    case color(Color)
    /// Parallel lines, drawn as vectors clipped to the path so that they print crisp at any size.
    case hatch(Hatch)
}

/// Parallel lines over an optional ground.
public struct Hatch: Equatable, Sendable {
    /// The lines.
    public var color: Color
    /// The ground; `nil` lets what is under show through.
    public var background: Color?
    /// Degrees, counter-clockwise from horizontal.
    public var angle: Double
    /// Points from line to line.
    public var spacing: Double
    /// Points.
    public var lineWidth: Double

    /// A hatch of a colour; by default fine rising diagonals.
    public init(
        color: Color, background: Color? = nil, angle: Double = 45, spacing: Double = 3,
        lineWidth: Double = 0.6
    ) {
        self.color = color
        self.background = background
        self.angle = angle
        self.spacing = spacing
        self.lineWidth = lineWidth
    }
}

/// The paint along a path.
public struct Stroke: Equatable, Sendable {
    /// How ends look.
    public enum Cap: Equatable, Sendable { case butt, round, square }

    /// The colour.
    public var color: Color
    /// Points.
    public var width: Double
    /// Lengths of strokes and gaps in turn, in points; empty is solid.
    public var dash: [Double]
    /// How ends look.
    public var cap: Cap

    /// A stroke of a colour and a width in points.
    public init(_ color: Color, width: Double = 0.75, dash: [Double] = [], cap: Cap = .butt) {
        self.color = color
        self.width = width
        self.dash = dash
        self.cap = cap
    }
}

/// An opaque or translucent sRGB colour.
public struct Color: Equatable, Hashable, Sendable {
    /// Channels 0–255.
    public var red: UInt8, green: UInt8, blue: UInt8
    /// 0 (clear) to 255 (opaque).
    public var alpha: UInt8

    /// A colour from its hexadecimal form, `0xB5382A`.
    public init(_ hex: UInt32, alpha: UInt8 = 255) {
        red = UInt8(hex >> 16 & 255)
        green = UInt8(hex >> 8 & 255)
        blue = UInt8(hex & 255)
        self.alpha = alpha
    }

    /// White.
    public static let white = Color(0xFFFFFF)
    /// Black.
    public static let black = Color(0x000000)
}

/// A face by name, size and weight.
public struct Font: Equatable, Hashable, Sendable {
    /// Only the two weights that print sets need.
    public enum Weight: Equatable, Hashable, Sendable { case regular, bold }

    /// A family as fontconfig knows it.
    public var family: String
    /// Points.
    public var size: Double
    /// Regular or bold.
    public var weight: Weight
    /// Figures of equal width (OpenType `tnum`), for columns of numbers.
    public var tabularFigures: Bool

    /// A face of a family at a size in points.
    public init(_ family: String, size: Double, weight: Weight = .regular, tabularFigures: Bool = false) {
        self.family = family
        self.size = size
        self.weight = weight
        self.tabularFigures = tabularFigures
    }
}

/// One line of text at a baseline.
public struct TextRun: Equatable, Sendable {
    /// Which point of the run stands at `origin`.
    public enum Anchor: Equatable, Sendable { case start, middle, end }

    /// The characters; no line breaks.
    public var text: String
    /// The face.
    public var font: Font
    /// The colour.
    public var color: Color
    /// The anchor's place on the baseline.
    public var origin: Point
    /// Which point of the run stands there.
    public var anchor: Anchor
    /// Points added after each character but the last (justification, display spacing).
    public var letterSpacing: Double
    /// Degrees clockwise about `origin`.
    public var rotation: Double
    /// Points added besides at some places, in the order of the text: between Chinese and Latin, where punctuation is
    /// compressed.
    public var spacings: [Spacing] = []

    /// A place where a line is wider or narrower.
    public struct Spacing: Equatable, Sendable {
        /// Before the character that begins at this byte of the text's UTF-8.
        public var byte: Int
        /// Negative where what follows moves closer.
        public var points: Double

        /// Points before the character at a byte.
        public init(byte: Int, points: Double) {
            self.byte = byte
            self.points = points
        }
    }

    /// A run at a baseline point.
    public init(
        _ text: String, font: Font, color: Color, at origin: Point, anchor: Anchor = .start,
        letterSpacing: Double = 0, rotation: Double = 0
    ) {
        self.text = text
        self.font = font
        self.color = color
        self.origin = origin
        self.anchor = anchor
        self.letterSpacing = letterSpacing
        self.rotation = rotation
    }
}
