import CPangoCairo

/// Draws a scene with Cairo, the same way on every surface.
struct ScenePainter<Markup: GroupMarkup> {
    private let cairo: CairoContext
    private let typesetter: Typesetter
    private let subsets: FontSubsets?
    /// What is said about groups beside their ink.
    var markup: Markup
    /// Whether level and upright edges are moved to those of pixels.
    var snapsToPixels = false
    /// Where the innermost group's origin is on the page.
    private var offset = Point.zero

    /// A painter whose pen is scaled to points, and which draws with subsets of the fonts where there are some.
    init(_ cairo: CairoContext, typesetter: Typesetter, markup: Markup, subsets: FontSubsets? = nil) {
        self.cairo = cairo
        self.subsets = subsets
        self.typesetter = typesetter
        self.markup = markup
    }

    /// Draws the background and everything over it.
    mutating func paint(_ scene: Scene) throws(CanvasError) {
        if let background = scene.background {
            cairo.setColor(background)
            cairo.setPath(.rect(Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)))
            cairo_fill(cairo.handle)
        }
        try paint(items: scene.items)
    }

    /// Draws items over what is there.
    mutating func paint(items: [Scene.Item]) throws(CanvasError) {
        for item in items { try paint(item) }
        try cairo.check()
    }

    private mutating func paint(_ item: Scene.Item) throws(CanvasError) {
        switch item {
        case .shape(let shape): try paint(shape)
        case .text(let run): try paint(run)
        case .group(let group): try paint(group)
        }
    }

    private mutating func paint(_ group: Group) throws(CanvasError) {
        let outer = offset
        offset.x += group.translation.x
        offset.y += group.translation.y
        cairo_save(cairo.handle)
        cairo_translate(cairo.handle, group.translation.x, group.translation.y)
        try markup.begin(group, at: offset, cairo)
        if let clip = group.clip {
            cairo.setPath(.rect(clip))
            cairo_clip(cairo.handle)
        }
        for item in group.items { try paint(item) }
        cairo_restore(cairo.handle)
        try markup.end(group, cairo)
        offset = outer
    }

    private mutating func paint(_ given: Shape) throws(CanvasError) {
        let shape = snapsToPixels ? cairo.snappedToPixels(given) : given
        markup.willDraw(isText: false, cairo)
        switch shape.fill {
        case .color(let color):
            cairo.setColor(color)
            cairo.setPath(shape.path)
            cairo_fill(cairo.handle)
        case .hatch(let hatch): try cairo.fill(shape.path, with: hatch, pageOrigin: offset)
        case nil: break
        }
        if let stroke = shape.stroke, stroke.width > 0 {
            cairo.setColor(stroke.color)
            cairo.setPath(shape.path)
            cairo.stroke(stroke)
        }
    }

    private mutating func paint(_ run: TextRun) throws(CanvasError) {
        guard !run.text.isEmpty else { return }
        markup.willDraw(isText: true, cairo)
        var line = try typesetter.shaped(run.text, font: run.font)
        if let subsets { line = subsets.redirect(line) }
        let width = line.width(letterSpacing: run.letterSpacing)
        let shift =
            switch run.anchor {
            case .start: 0.0
            case .middle: -width / 2
            case .end: -width
            }
        cairo.setColor(run.color)
        if run.rotation == 0 {
            let start = Point(x: run.origin.x + shift, y: run.origin.y)
            try cairo.show(line, of: run.text, at: start, letterSpacing: run.letterSpacing)
        } else {
            cairo_save(cairo.handle)
            cairo_translate(cairo.handle, run.origin.x, run.origin.y)
            cairo_rotate(cairo.handle, run.rotation * .pi / 180)
            try cairo.show(line, of: run.text, at: Point(x: shift, y: 0), letterSpacing: run.letterSpacing)
            cairo_restore(cairo.handle)
        }
    }
}

/// What a format says about a group beside its ink.
protocol GroupMarkup {
    /// Before the group's first mark; `origin` is where the group's own origin stands on the page.
    mutating func begin(_ group: Group, at origin: Point, _ cairo: CairoContext) throws(CanvasError)
    /// Before a shape or a line of text.
    mutating func willDraw(isText: Bool, _ cairo: CairoContext)
    /// After its last.
    mutating func end(_ group: Group, _ cairo: CairoContext) throws(CanvasError)
}

/// Nothing: for formats that hold ink only.
struct NoMarkup: GroupMarkup {
    func begin(_ group: Group, at origin: Point, _ cairo: CairoContext) {}
    func willDraw(isText: Bool, _ cairo: CairoContext) {}
    func end(_ group: Group, _ cairo: CairoContext) {}
}
