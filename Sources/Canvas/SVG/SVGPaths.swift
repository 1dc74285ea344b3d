extension XMLBytes {
    /// A shape's element up to its paint: `<rect …`, `<circle …` or `<path d="…"`, whichever says the same.
    mutating func add(outline path: Path) {
        if let rect = path.asRect {
            add("<rect")
            add(placeOf: rect)
        } else if let (centre, radius) = path.asCircle {
            add(attribute: "<circle cx=\"", centre.x)
            add(attribute: " cy=\"", centre.y)
            add(attribute: " r=\"", radius)
        } else {
            add("<path d=\"")
            add(data: path)
            add("\"")
        }
    }

    /// ` x="…" y="…" width="…" height="…"`, the first two unless 0.
    mutating func add(placeOf rect: Rect) {
        if rect.minX != 0 { add(attribute: " x=\"", rect.minX) }
        if rect.minY != 0 { add(attribute: " y=\"", rect.minY) }
        add(attribute: " width=\"", rect.width)
        add(attribute: " height=\"", rect.height)
    }

    /// Path data, level and upright lines in their short form.
    mutating func add(data path: Path) {
        // Where the pen is, and where `close` takes it; as Cairo, a line from nowhere only moves the pen.
        var (pen, start): (Point?, Point) = (nil, .zero)
        for segment in path.segments {
            switch segment {
            case .move(let to):
                add("M", to)
                (pen, start) = (to, to)
            case .line(let to):
                if let pen {
                    if to.y == pen.y, to.x != pen.x {
                        add("H")
                        add(to.x)
                    } else if to.x == pen.x, to.y != pen.y {
                        add("V")
                        add(to.y)
                    } else {
                        add("L", to)
                    }
                } else {
                    add("M", to)
                    start = to
                }
                pen = to
            case .curve(let one, let two, let to):
                if pen == nil {
                    add("M", one)
                    start = one
                }
                add("C", one)
                add(" ", two)
                add(" ", to)
                pen = to
            case .close:
                guard pen != nil else { continue }
                add("Z")
                pen = start
            }
        }
    }

    private mutating func add(_ command: StaticString, _ point: Point) {
        add(command)
        add(point.x)
        add(" ")
        add(point.y)
    }
}

extension Path {
    /// Whether nothing of it can be drawn.
    var isBlank: Bool {
        segments.allSatisfy { segment in
            switch segment {
            case .move, .close: true
            case .line, .curve: false
            }
        }
    }

    /// What the path covers at most: its points and control points.
    var bounds: Rect? {
        var (low, high) = (
            Point(x: .infinity, y: .infinity), Point(x: -Double.infinity, y: -Double.infinity)
        )
        func include(_ point: Point) {
            low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
            high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        for segment in segments {
            switch segment {
            case .move(let to), .line(let to): include(to)
            case .curve(let one, let two, let to):
                include(one)
                include(two)
                include(to)
            case .close: break
            }
        }
        guard low.x <= high.x else { return nil }
        return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }

    /// The rectangle that the path is, drawn from the top left clockwise as SVG's own is, so that dashes agree. One
    /// without an area is none: SVG would draw nothing of it, a path at least its outline.
    fileprivate var asRect: Rect? {
        guard segments.count == 5, case .move(let start) = segments[0], case .line(let right) = segments[1],
            case .line(let end) = segments[2], case .line(let left) = segments[3],
            case .close = segments[4],
            right.y == start.y, right.x == end.x, left.y == end.y, left.x == start.x,
            end.x - start.x >= 0.001, end.y - start.y >= 0.001
        else { return nil }
        return Rect(x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y)
    }

    /// The circle that the path is (`Path.circle`), which begins at three o'clock and runs clockwise as SVG's does.
    fileprivate var asCircle: (centre: Point, radius: Double)? {
        guard segments.count == 6, case .move(let east) = segments[0],
            case .curve(_, _, let south) = segments[1], case .curve(_, _, let west) = segments[2]
        else { return nil }
        let radius = south.y - east.y
        let centre = Point(x: south.x, y: east.y)
        guard radius >= 0.001, abs(east.x - centre.x - radius) < 1e-9,
            abs(centre.x - west.x - radius) < 1e-9
        else { return nil }
        let same = Path.circle(centre: centre, radius: radius)
        return zip(segments, same.segments).allSatisfy { $0.isClose(to: $1) } ? (centre, radius) : nil
    }
}

extension Path.Segment {
    /// Whether the two are the same but for what arithmetic rounds.
    fileprivate func isClose(to other: Path.Segment) -> Bool {
        func close(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6 }
        switch (self, other) {
        case (.move(let a), .move(let b)), (.line(let a), .line(let b)): return close(a, b)
        case (.curve(let a, let b, let c), .curve(let d, let e, let f)):
            return close(a, d) && close(b, e) && close(c, f)
        case (.close, .close): return true
        default: return false
        }
    }
}
