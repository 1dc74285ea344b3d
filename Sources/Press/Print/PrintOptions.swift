import Canvas

/// How pages come onto the sheets that are printed.
public struct PrintOptions: Equatable, Sendable {
    /// Which pages stand side by side.
    public var imposition: Imposition
    /// The paper of imposed pages, upright; pages are made smaller where two do not fit side by side.
    public var paper: Size
    /// Points beyond the page's edge that are printed and cut away; 0 for none.
    public var bleed: Double
    /// Whether marks show where to cut.
    public var hasCropMarks: Bool
    /// Whether everything is grey.
    public var isGrey: Bool

    /// Pages as they are, unless said otherwise.
    public init(
        imposition: Imposition = .single, paper: Size = .a4, bleed: Double = 0, hasCropMarks: Bool = false,
        isGrey: Bool = false
    ) {
        self.imposition = imposition
        self.paper = paper
        self.bleed = bleed
        self.hasCropMarks = hasCropMarks
        self.isGrey = isGrey
    }

    /// Points around the page for what is cut away: the bleed, and the marks beyond it.
    public var margin: Double { hasCropMarks ? bleed + Self.markGap + Self.markLength : bleed }

    private static let markGap = Double.millimetres(2), markLength = Double.millimetres(5)

    /// One side of a sheet.
    /// - Parameter pages: left to right.
    public func side(of pages: [Scene?]) -> Scene {
        let side = imposition == .single ? pages.first.flatMap { $0 } ?? Scene(size: paper) : imposed(pages)
        let cut = margin > 0 ? trimmed(side) : side
        return isGrey ? cut.greyed() : cut
    }

    /// Two pages on the paper on its side, each in the middle of its half.
    private func imposed(_ pages: [Scene?]) -> Scene {
        let sheet = Size(width: paper.height, height: paper.width)
        let half = sheet.width / 2
        var side = Scene(size: sheet)
        for (number, page) in pages.enumerated() {
            guard let page else { continue }
            let factor = min(1, half / page.size.width, sheet.height / page.size.height)
            let scaled = factor < 1 ? page.scaled(by: factor) : page
            // Pages of a booklet meet at the fold.
            let x =
                imposition == .booklet
                ? (number == 0 ? half - scaled.size.width : half)
                : Double(number) * half + (half - scaled.size.width) / 2
            side.items.append(
                .group(
                    Group(
                        translation: Point(x: x, y: (sheet.height - scaled.size.height) / 2),
                        items: scaled.items)))
            if side.title.isEmpty { side.title = page.title }
        }
        return side
    }

    /// The page with what is cut away around it, and the marks there.
    private func trimmed(_ page: Scene) -> Scene {
        var sheet = Scene(
            size: Size(width: page.size.width + 2 * margin, height: page.size.height + 2 * margin),
            background: nil, title: page.title, summary: page.summary)
        if let background = page.background {
            let full = Rect(
                x: margin - bleed, y: margin - bleed, width: page.size.width + 2 * bleed,
                height: page.size.height + 2 * bleed)
            sheet.items.append(
                .group(
                    Group(
                        role: .artifact,
                        items: [.shape(Shape(path: .rect(full), fill: .color(background)))])))
        }
        sheet.items.append(.group(Group(translation: Point(x: margin, y: margin), items: page.items)))
        if hasCropMarks { sheet.items.append(marks(around: page.size)) }
        return sheet
    }

    private func marks(around page: Size) -> Scene.Item {
        let (near, far) = (bleed + Self.markGap, margin)
        var items: [Scene.Item] = []
        func line(_ from: Point, _ to: Point) {
            items.append(
                .shape(Shape(path: .line(from: from, to: to), stroke: Stroke(.black, width: 0.25))))
        }
        for x in [margin, margin + page.width] {
            line(Point(x: x, y: margin - near), Point(x: x, y: margin - far))
            line(Point(x: x, y: margin + page.height + near), Point(x: x, y: margin + page.height + far))
        }
        for y in [margin, margin + page.height] {
            line(Point(x: margin - near, y: y), Point(x: margin - far, y: y))
            line(Point(x: margin + page.width + near, y: y), Point(x: margin + page.width + far, y: y))
        }
        return .group(Group(role: .artifact, items: items))
    }
}
