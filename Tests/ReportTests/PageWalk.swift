import Canvas

/// A run of text where it stands on its page.
struct PlacedRun {
    var run: TextRun
    var origin: Point
    /// The roles of the groups around it, outermost first.
    var roles: [Group.Role]
}

/// What a page holds, with all translations applied.
struct PageWalk {
    var runs: [PlacedRun] = []
    var strokes: [Double] = []
    var destinations: [String] = []
    var links: [Link] = []

    init(_ scene: Scene) { walk(scene.items, at: .zero, roles: []) }

    private mutating func walk(_ items: [Scene.Item], at offset: Point, roles: [Group.Role]) {
        for item in items {
            switch item {
            case .text(let run):
                let origin = Point(x: offset.x + run.origin.x, y: offset.y + run.origin.y)
                runs.append(PlacedRun(run: run, origin: origin, roles: roles))
            case .shape(let shape): if let stroke = shape.stroke { strokes.append(stroke.width) }
            case .group(let group):
                if let destination = group.destination { destinations.append(destination) }
                if let link = group.link { links.append(link) }
                let inner = Point(x: offset.x + group.translation.x, y: offset.y + group.translation.y)
                walk(group.items, at: inner, roles: roles + [group.role])
            }
        }
    }
}
