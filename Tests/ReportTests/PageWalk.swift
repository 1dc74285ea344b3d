import Canvas

/// A run of text where it stands on its page.
struct PlacedRun {
    var run: TextRun
    var origin: Point
    /// The roles of the groups around it, outermost first.
    var roles: [Group.Role]

    /// Whether it stands around the content: running heads, page numbers, repeated heads of tables.
    var isFurniture: Bool { !Set(roles).isDisjoint(with: [.artifact, .runningHead, .pageNumber]) }
}

/// Text on one baseline under one group.
struct PlacedLine {
    var text: String
    var roles: [Group.Role]
}

/// What a page holds, with all translations applied.
struct PageWalk {
    var runs: [PlacedRun] = []
    var strokes: [Double] = []
    var groups: [Group] = []

    var destinations: [String] { groups.compactMap(\.destination) }
    var links: [Link] { groups.compactMap(\.link) }

    init(_ scene: Scene) { walk(scene.items, at: .zero, roles: []) }

    /// Runs that follow each other on one baseline, as lines.
    var lines: [PlacedLine] {
        var lines: [PlacedLine] = []
        var last: PlacedRun?
        for run in runs {
            if let last, last.origin.y == run.origin.y, last.origin.x < run.origin.x,
                last.roles.first == run.roles.first, last.roles.last != .tableCell,
                run.roles.last != .tableCell
            {
                lines[lines.count - 1].text += run.run.text
            } else {
                lines.append(PlacedLine(text: run.run.text, roles: run.roles))
            }
            last = run
        }
        return lines
    }

    private mutating func walk(_ items: [Scene.Item], at offset: Point, roles: [Group.Role]) {
        for item in items {
            switch item {
            case .text(let run):
                let origin = Point(x: offset.x + run.origin.x, y: offset.y + run.origin.y)
                runs.append(PlacedRun(run: run, origin: origin, roles: roles))
            case .shape(let shape): if let stroke = shape.stroke { strokes.append(stroke.width) }
            case .group(let group):
                groups.append(group)
                let inner = Point(x: offset.x + group.translation.x, y: offset.y + group.translation.y)
                walk(group.items, at: inner, roles: roles + [group.role])
            }
        }
    }
}
