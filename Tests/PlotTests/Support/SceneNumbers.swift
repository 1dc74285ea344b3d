import Canvas

extension Scene {
    /// Every number that says where or how large something is: of paths, strokes, hatches, text and groups.
    var numbers: [Double] { [size.width, size.height] + Self.numbers(items) }

    private static func numbers(_ items: [Item]) -> [Double] {
        items.flatMap { item -> [Double] in
            switch item {
            case .shape(let shape): numbers(shape)
            case .text(let run): [run.origin.x, run.origin.y, run.font.size, run.rotation, run.letterSpacing]
            case .group(let group): [group.translation.x, group.translation.y] + numbers(group.items)
            }
        }
    }

    private static func numbers(_ shape: Shape) -> [Double] {
        var numbers = shape.path.segments.flatMap { segment -> [Double] in
            switch segment {
            case .move(let point), .line(let point): [point.x, point.y]
            case .curve(let first, let second, let end): [first.x, first.y, second.x, second.y, end.x, end.y]
            case .close: []
            }
        }
        if let stroke = shape.stroke { numbers += [stroke.width] + stroke.dash }
        if case .hatch(let hatch) = shape.fill { numbers += [hatch.spacing, hatch.lineWidth, hatch.angle] }
        return numbers
    }
}
