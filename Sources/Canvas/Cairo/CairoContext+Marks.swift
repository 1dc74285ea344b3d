import CPangoCairo

extension CairoContext {
    /// Strokes the current path.
    func stroke(_ stroke: Stroke) {
        cairo_set_line_width(handle, stroke.width)
        cairo_set_dash(handle, stroke.dash, Int32(stroke.dash.count), 0)
        switch stroke.cap {
        case .butt: setEnds(CAIRO_LINE_CAP_BUTT, CAIRO_LINE_JOIN_MITER)
        case .round: setEnds(CAIRO_LINE_CAP_ROUND, CAIRO_LINE_JOIN_ROUND)
        case .square: setEnds(CAIRO_LINE_CAP_SQUARE, CAIRO_LINE_JOIN_MITER)
        }
        // A series that turns sharply must not grow a spike that reads as a value.
        cairo_set_miter_limit(handle, 2)
        cairo_stroke(handle)
    }

    private func setEnds(_ cap: cairo_line_cap_t, _ join: cairo_line_join_t) {
        cairo_set_line_cap(handle, cap)
        cairo_set_line_join(handle, join)
    }

    /// Draws a line of text from a point of its baseline.
    /// - Throws: `library` where Cairo cannot load a face.
    func show(
        _ line: ShapedLine, of text: String, at start: Point, letterSpacing: Double
    ) throws(CanvasError) {
        var copy = text
        let isLoaded = copy.withUTF8 { utf8 in
            for run in line.runs {
                guard let font = run.font.scaledFont(line.scale) else { return false }
                var glyphs = run.glyphs
                for index in glyphs.indices {
                    glyphs[index].x =
                        start.x + glyphs[index].x * line.scale + letterSpacing * Double(run.ordinals[index])
                    glyphs[index].y = start.y + glyphs[index].y * line.scale
                }
                cairo_set_scaled_font(handle, font)
                guard let base = utf8.baseAddress, !run.clusters.isEmpty else { continue }
                let bytes = UnsafeRawPointer(base + run.bytes.lowerBound).assumingMemoryBound(to: CChar.self)
                cairo_show_text_glyphs(
                    handle, bytes, Int32(run.bytes.count), glyphs, Int32(glyphs.count), run.clusters,
                    Int32(run.clusters.count),
                    run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
            }
            return true
        }
        guard isLoaded else { throw .library("Cairo cannot load a face for “\(text)”") }
    }

    /// Fills a path with parallel lines. Their phase hangs on the page and not on the path, so that the hatches of
    /// neighbours run on into each other.
    /// - Parameter pageOrigin: where the pen's origin stands on the page.
    func fill(_ path: Path, with hatch: Hatch, pageOrigin: Point) throws(CanvasError) {
        if let background = hatch.background {
            setColor(background)
            setPath(path)
            cairo_fill(handle)
        }
        guard hatch.lineWidth > 0 else { return }
        cairo_save(handle)
        defer { cairo_restore(handle) }
        setPath(path)
        cairo_clip(handle)
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(handle, &left, &top, &right, &bottom)
        guard right > left, bottom > top else { return }
        let area = Rect(x: left, y: top, width: right - left, height: bottom - top)
        let lines = try HatchLines(hatch, over: area, pageOrigin: pageOrigin)
        guard let numbers = lines.numbers else { return }
        for number in numbers {
            let (start, end) = lines.ends(number)
            cairo_move_to(handle, start.x, start.y)
            cairo_line_to(handle, end.x, end.y)
        }
        setColor(hatch.color)
        stroke(Stroke(hatch.color, width: hatch.lineWidth))
    }
}
