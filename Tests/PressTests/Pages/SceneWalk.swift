import Canvas

extension Scene {
    /// A line of text with its place on the page.
    struct PlacedRun {
        var run: TextRun
        var place: Point
    }

    /// Every line of text that is not an artifact.
    var content: [PlacedRun] {
        var runs: [PlacedRun] = []
        walk(items, at: .zero) { item, origin in
            if case .text(let run) = item {
                runs.append(
                    PlacedRun(run: run, place: Point(x: origin.x + run.origin.x, y: origin.y + run.origin.y)))
            }
            if case .group(let group) = item { return !group.role.isFurniture }
            return true
        }
        return runs
    }

    /// The groups that mean something, the outermost ones, in order.
    var blocks: [Group] {
        var groups: [Group] = []
        walk(items, at: .zero) { item, _ in
            guard case .group(let group) = item, group.role != .group else { return true }
            groups.append(group)
            return false
        }
        return groups
    }

    /// The names of places.
    var destinations: [String] { groups.compactMap(\.destination) }

    /// Where clicks lead.
    var links: [Link] { groups.compactMap(\.link) }

    private var groups: [Group] {
        var groups: [Group] = []
        walk(items, at: .zero) { item, _ in
            if case .group(let group) = item { groups.append(group) }
            return true
        }
        return groups
    }

    private func walk(_ items: [Item], at origin: Point, _ visit: (Item, Point) -> Bool) {
        for item in items where visit(item, origin) {
            guard case .group(let group) = item else { continue }
            walk(
                group.items, at: Point(x: origin.x + group.translation.x, y: origin.y + group.translation.y),
                visit)
        }
    }
}

extension Group.Role {
    /// Whether it stands around the content.
    var isFurniture: Bool { self == .artifact || self == .runningHead || self == .pageNumber }
}
