/// What most stages ask of a mark, found out once: a mark that is asked copies whole values, and names take long to
/// compare. Values stand as their numbers in `ValueNumbers`, 0 where there is none.
struct MarkFacts {
    /// The measure on the value axis, of two that of y; a plain point's is not kept.
    private(set) var measure: Measure?
    /// Whether the mark runs to another measure.
    private(set) var hasEnd = false
    /// The place in the row of categories; in a grid that of y.
    private(set) var category = 0
    /// The value across the value axis.
    private(set) var across = 0
    private(set) var series = 0, position = 0, line = 0, facet = 0
    /// Whether any of these four is a measure.
    private(set) var hasMeasuredChannel = false

    /// The facts of each mark.
    static func all(
        of marks: [any Mark], _ attributes: [MarkAttributes], _ traits: [MarkTraits], _ points: [PlainPoint?],
        _ form: ChartForm, _ numbers: inout ValueNumbers
    ) -> [MarkFacts] {
        var all: [MarkFacts] = []
        all.reserveCapacity(marks.count)
        for (index, mark) in marks.enumerated() {
            // Of marks that hide no other, a measure is not looked up: a heat map has thousands of them.
            let isSolid = !traits[index].isDisjoint(with: [.slotted, .connected])
            var facts = MarkFacts(attributes[index], countsMeasures: isSolid, &numbers)
            if points[index] == nil { facts.add(mark, countsMeasures: isSolid, form, &numbers) }
            all.append(facts)
        }
        return all
    }

    private init(_ attributes: MarkAttributes, countsMeasures: Bool, _ numbers: inout ValueNumbers) {
        func number(_ value: PlottableValue?, countsMeasures: Bool = true) -> Int {
            guard let value else { return 0 }
            if case .measure = value.plotted {
                hasMeasuredChannel = true
                guard countsMeasures else { return 0 }
            }
            return numbers.number(of: value)
        }
        series = number(attributes.series, countsMeasures: countsMeasures)
        position = number(attributes.position)
        line = number(attributes.line)
        facet = number(attributes.facet)
    }

    private mutating func add(
        _ mark: any Mark, countsMeasures: Bool, _ form: ChartForm, _ numbers: inout ValueNumbers
    ) {
        let (x, y) = (mark.x, mark.y)
        measure = y?.measure ?? x?.measure
        hasEnd = mark.measureEnd != nil
        let value = form == .bands(.horizontal) ? y : x
        if countsMeasures || form != .plane { across = numbers.number(of: value) }
        if form == .grid, y?.isCategory ?? false {
            category = numbers.number(of: y)
        } else if value?.isCategory ?? false {
            category = across
        }
    }
}
