import CPangoCairo

extension CairoContext {
    /// A shape of level and upright lines moved to the edges of pixels, by half a pixel at most; any other shape as
    /// it is. Edges between pixels would be drawn as two faint rows, on a screen and in a word processor alike.
    func snappedToPixels(_ shape: Shape) -> Shape {
        guard shape.path.isRectilinear else { return shape }
        var snapped = shape
        var shift = 0.0
        if var stroke = shape.stroke, stroke.width > 0 {
            var (across, down) = (stroke.width, stroke.width)
            cairo_user_to_device_distance(handle, &across, &down)
            let pixels = max(1, across.rounded())
            stroke.width *= pixels / across
            snapped.stroke = stroke
            // A line of an odd number of pixels runs along the middle of one.
            if shape.fill == nil, Int(pixels) % 2 == 1 { shift = 0.5 }
        }
        snapped.path.segments = shape.path.segments.map { segment in
            switch segment {
            case .move(let to): .move(onPixels(to, shift))
            case .line(let to): .line(onPixels(to, shift))
            case .curve, .close: segment
            }
        }
        // A bar thinner than half a pixel would vanish; faint is truer than gone.
        if shape.fill != nil, snapped.path.isFlat, !shape.path.isFlat { return shape }
        return snapped
    }

    private func onPixels(_ point: Point, _ shift: Double) -> Point {
        var (x, y) = (point.x, point.y)
        cairo_user_to_device(handle, &x, &y)
        (x, y) = ((x - shift).rounded() + shift, (y - shift).rounded() + shift)
        cairo_device_to_user(handle, &x, &y)
        return Point(x: x, y: y)
    }
}

extension Path {
    /// Whether the points lie on one level or upright line.
    fileprivate var isFlat: Bool {
        let points = segments.compactMap { segment -> Point? in
            switch segment {
            case .move(let to), .line(let to), .curve(_, _, let to): to
            case .close: nil
            }
        }
        guard let first = points.first else { return true }
        return points.allSatisfy { abs($0.x - first.x) < 1e-6 }
            || points.allSatisfy { abs($0.y - first.y) < 1e-6 }
    }

    /// Whether there are only level and upright lines.
    fileprivate var isRectilinear: Bool {
        var last = Point.zero
        for segment in segments {
            switch segment {
            case .move(let to): last = to
            case .line(let to):
                guard to.x == last.x || to.y == last.y else { return false }
                last = to
            case .curve: return false
            case .close: break
            }
        }
        return true
    }
}
