extension Scene {
    /// Refuses sizes and places that no renderer can draw, before any of them begins.
    func checkGeometry() throws(CanvasError) {
        guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
            throw .badSize("a scene of \(size.width) by \(size.height) points")
        }
        guard size.width <= longestSide, size.height <= longestSide else {
            throw .sceneTooLarge(size, longestSide: longestSide)
        }
        for item in items { try Self.check(item) }
    }

    private static func check(_ item: Item) throws(CanvasError) {
        switch item {
        case .shape(let shape): try check(shape)
        case .text(let run):
            let isPlaced =
                isPlace(run.origin) && isLength(run.letterSpacing) && run.rotation.isFinite
                && run.spacings.allSatisfy { isLength($0.points) }
            guard isPlaced else {
                throw .badSize("the text “\(run.text)” at \(run.origin.x), \(run.origin.y)")
            }
        case .group(let group):
            guard isPlace(group.translation) else {
                throw .badSize("a group moved by \(group.translation.x), \(group.translation.y)")
            }
            if let clip = group.clip {
                let isRect = isPlace(clip.origin) && isLength(clip.width) && isLength(clip.height)
                guard isRect, clip.width >= 0, clip.height >= 0 else { throw .badSize("a clip of \(clip)") }
            }
            for item in group.items { try check(item) }
        }
    }

    private static func check(_ shape: Shape) throws(CanvasError) {
        for segment in shape.path.segments {
            let isPlaced =
                switch segment {
                case .move(let to), .line(let to): isPlace(to)
                case .curve(let one, let two, let to): isPlace(one) && isPlace(two) && isPlace(to)
                case .close: true
                }
            guard isPlaced else { throw .badSize("a path through \(segment)") }
        }
        if case .hatch(let hatch) = shape.fill {
            guard hatch.angle.isFinite, hatch.spacing >= 0.1, isLength(hatch.spacing),
                isLength(hatch.lineWidth)
            else { throw .badSize("a hatch of lines \(hatch.lineWidth) wide, \(hatch.spacing) apart") }
        }
        if let stroke = shape.stroke {
            guard isLength(stroke.width), stroke.width >= 0 else {
                throw .badSize("a line \(stroke.width) wide")
            }
            let isDash = stroke.dash.allSatisfy { isLength($0) && $0 >= 0 }
            guard isDash, stroke.dash.isEmpty || stroke.dash.contains(where: { $0 > 0 }) else {
                throw .badSize("a dash of \(stroke.dash)")
            }
        }
    }

    private static func isPlace(_ point: Point) -> Bool { isLength(point.x) && isLength(point.y) }

    private static func isLength(_ value: Double) -> Bool { abs(value) <= farthest }
}

/// PDF's own limit for a page's side, in points.
private let longestSide = 14_400.0
/// Cairo counts device units in 24 bits; at 3000 dpi this stays inside. NaN and infinity are not below it either.
private let farthest = 200_000.0
