import Canvas
import Plot

/// Every text of a scene with the area that it covers.
struct PlacedText {
    let text: String
    let box: Rect

    static func all(in scene: Scene, measuredBy measurer: any TextMeasuring) throws -> [PlacedText] {
        try all(in: scene.items, offset: .zero, measurer)
    }

    private static func all(
        in items: [Scene.Item], offset: Point, _ measurer: any TextMeasuring
    ) throws -> [PlacedText] {
        try items.flatMap { item -> [PlacedText] in
            switch item {
            case .shape: return []
            case .text(var run):
                run.origin.x += offset.x
                run.origin.y += offset.y
                let width = try measurer.width(of: run.text, font: run.font)
                return [PlacedText(text: run.text, box: TextBox.rect(of: run, width: width))]
            case .group(let group):
                let inner = Point(x: offset.x + group.translation.x, y: offset.y + group.translation.y)
                return try all(in: group.items, offset: inner, measurer)
            }
        }
    }

    /// Pairs of texts that share more than a hair.
    static func collisions(_ texts: [PlacedText]) -> [(PlacedText, PlacedText)] {
        texts.indices.flatMap { first in
            texts.indices.filter { $0 > first && texts[first].box.inset(0.02).intersects(texts[$0].box) }
                .map { (texts[first], texts[$0]) }
        }
    }

    /// Texts that reach past the edges of the scene.
    static func outside(_ texts: [PlacedText], _ scene: Scene) -> [PlacedText] {
        texts.filter {
            $0.box.minX < -0.02 || $0.box.minY < -0.02 || $0.box.maxX > scene.size.width + 0.02
                || $0.box.maxY > scene.size.height + 0.02
        }
    }
}

extension Rect {
    func inset(_ by: Double) -> Rect {
        Rect(x: minX + by, y: minY + by, width: max(width - 2 * by, 0), height: max(height - 2 * by, 0))
    }
}
