/// What the vertices of several lines owe to each other, decided from the data alone.
enum VertexSides {
    /// On which side of its vertex a label is best looked for: under the lowest of several lines, above all others, so
    /// that the words of two lines do not meet between them. Where the caller says leading or bottom, on that side.
    static func sides(_ data: ChartData) -> [Double] {
        var sides = zip(data.marks, data.traits).map { mark, traits -> Double in
            switch mark.attributes.annotationPosition {
            case .leading, .bottom: traits.contains(.vertex) ? -1 : 1
            default: 1
            }
        }
        guard data.orientation == .vertical else { return sides }
        let vertices = data.marks.indices.compactMap { index -> (index: Int, series: Int, value: Double)? in
            guard data.traits[index].contains(.vertex), let series = data.seriesIndex(index),
                let value = Vertex(data.facts[index].measure).value
            else { return nil }
            return (index, series, value)
        }
        for rivals in Dictionary(grouping: vertices, by: { data.rowPlace($0.index) }).values {
            for vertex in rivals {
                let others = rivals.filter { $0.series != vertex.series }
                let isLowest = others.allSatisfy { ($0.value, vertex.series) > (vertex.value, $0.series) }
                if !others.isEmpty, isLowest { sides[vertex.index] = -1 }
            }
        }
        return sides
    }

    /// Absences before the first and after the last figure of one line among several. That nothing is reported there,
    /// the line's own end says; a glyph would be one more to attribute. Other reasons are not to be guessed from a
    /// line's end and stay.
    static func beyondEnds(_ data: ChartData) -> Set<Int> {
        guard data.orientation == .vertical, data.series.count > 1 else { return [] }
        let lines = data.marks.indices.filter { data.traits[$0].contains(.connected) }
        var beyond: Set<Int> = []
        for members in Dictionary(grouping: lines, by: { data.seriesIndex($0) }).values {
            let place = { (index: Int) in data.rowPlace(index) ?? 0 }
            let known = members.filter { Vertex(data.facts[$0].measure).ends != nil }.map(place)
            // A series without any figure has only its glyphs to be seen by.
            guard let first = known.min(), let last = known.max() else { continue }
            beyond.formUnion(
                members.filter { index in
                    Vertex(data.facts[index].measure).absence?.reason == .notReported
                        && !(first...last).contains(place(index))
                })
        }
        return beyond
    }

    /// The series that have glyphs of absences, from the top row to the lowest; `nil` is the line without a series.
    static func gapRows(_ data: ChartData, labels: [String?]) -> [Int?] {
        guard data.orientation == .vertical else { return [] }
        let gaps = data.marks.indices.filter { index in
            labels[index] != nil && data.traits[index].contains(.vertex)
                && Vertex(data.facts[index].measure).absence != nil
        }
        let found = Set(gaps.map { data.seriesIndex($0) })
        return found.sorted { ($0 ?? -1) < ($1 ?? -1) }
    }
}
