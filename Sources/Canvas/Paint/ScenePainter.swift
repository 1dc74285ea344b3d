import CPangoCairo

/// Draws a scene with Cairo, the same way on every surface.
package struct ScenePainter {
    private let cairo: CairoContext
    private let typesetter: Typesetter
    /// Whether level and upright edges are moved to those of pixels.
    var snapsToPixels = false
    /// Where the innermost group's origin is on the page.
    private var offset = Point.zero

    /// A painter whose pen is scaled to points.
    package init(_ cairo: CairoContext, typesetter: Typesetter) {
        self.cairo = cairo
        self.typesetter = typesetter
    }

    /// Draws the background and everything over it.
    package mutating func paint(_ scene: Scene) throws(CanvasError) {
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
        if let clip = group.clip {
            cairo.setPath(.rect(clip))
            cairo_clip(cairo.handle)
        }
        for item in group.items { try paint(item) }
        cairo_restore(cairo.handle)
        offset = outer
    }

    private mutating func paint(_ given: Shape) throws(CanvasError) {
        let shape = snapsToPixels ? cairo.snappedToPixels(given) : given
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
        let line = try typesetter.shaped(run)
        let shift = line.shift(of: run)
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
