/// What a chart refuses before anything is laid out.
enum MarkCheck {
    /// - Throws: `duplicateDatum`, `badValue`, `badScale`, `badStack`, `missingWithoutReason`, `duplicateMark`,
    ///   `tooManyMarks` where small lines have more values than a chart has marks.
    static func check(
        _ marks: [any Mark], _ traits: [MarkTraits], _ points: [PlainPoint?], _ facts: [MarkFacts],
        form: ChartForm, scales: [AxisScale]
    ) throws(ChartError) {
        var data: Set<String> = []
        var taken = Set<Place>(minimumCapacity: min(marks.count, 64))
        var crowds = [Place: Crowd](minimumCapacity: min(marks.count, 64))
        var lineValues = 0
        let takesAll = scales.allSatisfy { $0.type == .linear }
        for (index, mark) in marks.enumerated() {
            let (traits, facts, attributes) = (traits[index], facts[index], mark.attributes)
            if let datum = attributes.datum, !data.insert(datum).inserted {
                throw .duplicateDatum(datum)
            }
            try OptionCheck.check(attributes, of: mark)
            if facts.hasMeasuredChannel {
                for channel in [attributes.series, attributes.position, attributes.line, attributes.facet] {
                    try check(channel?.measure, AxisScale(), mark)
                }
            }
            if takesAll, points[index] != nil { continue }
            if form == .grid, let line = mark as? SparklineMark {
                lineValues += line.values.count
                guard lineValues <= ChartData.mostMarks else { throw .tooManyMarks(lineValues) }
                try check(line)
            }
            if case .bands = form, !facts.hasEnd {
                try check(facts.measure, scales[form.valueAxis == .x ? 0 : 1], mark)
            } else {
                try check(mark.x?.measure, scales[0], mark)
                try check(mark.xEnd?.measure, scales[0], mark)
                try check(mark.y?.measure, scales[1], mark)
                try check(mark.yEnd?.measure, scales[1], mark)
            }
            if traits.contains(.stacking) { try checkStack(mark) }
            guard !traits.isDisjoint(with: [.slotted, .connected]) else { continue }
            if traits.contains(.slotted), facts.category > 0, facts.measure == nil {
                throw .missingWithoutReason(at: ChartData.place(of: mark))
            }
            var place = Place(facts, kind: ObjectIdentifier(type(of: mark)))
            if !taken.insert(place).inserted { throw .duplicateMark(at: ChartData.place(of: mark)) }
            guard traits.contains(.slotted), facts.category > 0 else { continue }
            let position = place.position
            (place.position, place.series) = (0, 0)
            let isLone = facts.series == 0 || attributes.stacking == .unstacked
            if crowds[place, default: Crowd()].isCovered(adding: isLone, at: position) {
                throw .duplicateMark(at: ChartData.place(of: mark))
            }
        }
    }

    /// The bars of one category: those without a place of their own would cover the others.
    private struct Crowd {
        private var count = 0
        private var unplaced = 0
        private var hasLone = false
        private var positions: Set<Int> = []
        private var lonePositions: Set<Int> = []

        /// Whether a bar is covered once another has joined, at the position of a number; 0 is none.
        mutating func isCovered(adding isLone: Bool, at position: Int) -> Bool {
            add(isLone, at: position)
            return unplaced > 0 && count > unplaced
                || hasLone && (unplaced > 1 || positions.count < count - unplaced)
        }

        private mutating func add(_ isLone: Bool, at position: Int) {
            count += 1
            guard position > 0 else {
                unplaced += 1
                hasLone = hasLone || isLone
                return
            }
            if !positions.insert(position).inserted, isLone || lonePositions.contains(position) {
                hasLone = true
            }
            if isLone { lonePositions.insert(position) }
        }
    }

    /// Where bars and vertices stand: two in one place could not be told apart.
    private struct Place: Hashable {
        var facet: Int
        var across: Int
        var position: Int
        var series: Int
        var kind: ObjectIdentifier

        init(_ facts: MarkFacts, kind: ObjectIdentifier) {
            (facet, across, position) = (facts.facet, facts.across, facts.position)
            series = facts.series > 0 ? facts.series : facts.line
            self.kind = kind
        }
    }

    /// No share of a whole is below zero, and about the middle nothing tells what is below zero from what is above.
    private static func checkStack(_ mark: any Mark) throws(ChartError) {
        guard [.normalized, .center].contains(mark.attributes.stacking), mark.measureEnd == nil else {
            return
        }
        let value = mark.measure?.estimate?.lower ?? mark.measure?.value
        if let value, value < 0 { throw .badStack("\(value)", at: ChartData.place(of: mark)) }
    }

    private static func check(_ line: SparklineMark) throws(ChartError) {
        for measure in line.values { try check(measure, AxisScale(), line) }
        if let domain = line.domain, !domain.lowerBound.isFinite || !domain.upperBound.isFinite {
            throw .badValue("\(domain)", at: ChartData.place(of: line))
        }
    }

    private static func check(
        _ measure: Measure?, _ scale: AxisScale, _ mark: any Mark
    ) throws(ChartError) {
        switch measure {
        case .estimate(let estimate):
            guard estimate.isWellFormed else {
                throw .badValue(
                    "\(estimate.lower)…\(estimate.stated)…\(estimate.upper)", at: ChartData.place(of: mark))
            }
            guard scale.type == .linear || scale.type.holds(estimate.lower) else {
                throw .badScale("\(estimate.lower)", at: ChartData.place(of: mark))
            }
        case .change(let change):
            guard change.isWellFormed else {
                throw .badValue("\(change.form)", at: ChartData.place(of: mark))
            }
            guard scale.type != .log else {
                throw .badScale("\(change.form)", at: ChartData.place(of: mark))
            }
        case .absent, nil: break
        }
    }
}
