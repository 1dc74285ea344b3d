/// Points of one place that step aside just far enough that none hides another, in the order of their values.
enum Swarm {
    /// Sets the shifts of all swarmed marks; a point that finds no free place inside its slot stays in the middle.
    static func spread(_ places: inout [MarkPlace], _ marks: [any Mark], in plot: PlotArea) {
        var rows: [Double: [Int]] = [:]
        for (index, mark) in marks.enumerated() where mark.attributes.isSwarmed {
            if mark.measure?.value != nil { rows[places[index].slot.middle, default: []].append(index) }
        }
        for members in rows.values {
            let sorted = members.compactMap { index in
                marks[index].measure?.value.map { (index: index, along: plot.values($0)) }
            }.sorted { ($0.along, $0.index) < ($1.along, $1.index) }
            var placed: [(along: Double, shift: Double, radius: Double)] = []
            for (index, along) in sorted {
                let radius = Vertex.radius(marks[index].attributes, plot.theme) + plot.theme.length(0.2)
                // Only the last few can still touch: the row is sorted.
                let near = placed.reversed().prefix { along - $0.along < $0.radius + radius }
                let shift = free(
                    near: Array(near), along: along, radius: radius, room: places[index].slot.length / 2)
                places[index].shift = shift ?? 0
                // What hides others in a full row blocks no further place, so that a row holds few of one value.
                if let shift { placed.append((along, shift, radius)) }
            }
        }
    }

    /// The smallest shift at which a circle touches none of its neighbours; `nil` where there is none in the room.
    private static func free(
        near: [(along: Double, shift: Double, radius: Double)], along: Double, radius: Double, room: Double
    ) -> Double? {
        var candidates = [0.0]
        for other in near {
            let reach = other.radius + radius
            let away = (reach * reach - (along - other.along) * (along - other.along)).squareRoot()
            candidates += [other.shift + away, other.shift - away]
        }
        let usable = candidates.filter { abs($0) + radius <= room }.sorted { (abs($0), $0) < (abs($1), $1) }
        return usable.first { shift in
            near.allSatisfy { other in
                let (across, length) = (shift - other.shift, along - other.along)
                let reach = other.radius + radius - 1e-6
                return across * across + length * length >= reach * reach
            }
        }
    }
}
