/// What a chart refuses before anything is laid out.
enum MarkCheck {
    /// - Throws: `duplicateDatum`, `badValue`, `badScale`, `missingWithoutReason`, `duplicateMark`.
    static func check(
        _ marks: [any Mark], _ traits: [MarkTraits], form: ChartForm, scales: [AxisScale]
    ) throws(ChartError) {
        var data: Set<String> = []
        var taken: Set<Place> = []
        var crowds: [Place: Crowd] = [:]
        for (mark, traits) in zip(marks, traits) {
            let attributes = mark.attributes
            if let datum = attributes.datum, !data.insert(datum).inserted {
                throw .duplicateDatum(datum)
            }
            try OptionCheck.check(attributes, of: mark)
            for channel in [attributes.series, attributes.position, attributes.line, attributes.facet] {
                if let measure = channel?.measure { try check(measure, AxisScale(), mark) }
            }
            if form == .grid, let line = mark as? SparklineMark { try check(line) }
            try check(mark.x?.measure, scales[0], mark)
            try check(mark.xEnd?.measure, scales[0], mark)
            try check(mark.y?.measure, scales[1], mark)
            try check(mark.yEnd?.measure, scales[1], mark)
            guard !traits.isDisjoint(with: [.slotted, .connected]) else { continue }
            if traits.contains(.slotted), mark.category != nil, mark.measure == nil {
                throw .missingWithoutReason(at: ChartData.place(of: mark))
            }
            var place = Place(mark, form: form)
            if !taken.insert(place).inserted { throw .duplicateMark(at: ChartData.place(of: mark)) }
            guard traits.contains(.slotted), mark.category != nil else { continue }
            (place.position, place.series) = (nil, nil)
            crowds[place, default: Crowd()].add(mark)
            if crowds[place]?.isCovered == true { throw .duplicateMark(at: ChartData.place(of: mark)) }
        }
    }

    /// The bars of one category: those without a place of their own would cover the others.
    private struct Crowd {
        private var count = 0
        private var unplaced = 0
        private var hasLone = false
        private var positions: Set<PlottableValue> = []
        private var lonePositions: Set<PlottableValue> = []

        mutating func add(_ mark: any Mark) {
            let isLone = mark.attributes.series == nil || mark.attributes.stacking == .unstacked
            count += 1
            guard let position = mark.attributes.position else {
                unplaced += 1
                hasLone = hasLone || isLone
                return
            }
            if !positions.insert(position).inserted, isLone || lonePositions.contains(position) {
                hasLone = true
            }
            if isLone { lonePositions.insert(position) }
        }

        var isCovered: Bool {
            unplaced > 0 && count > unplaced
                || hasLone && (unplaced > 1 || positions.count < count - unplaced)
        }
    }

    /// Where bars and vertices stand: two in one place could not be told apart.
    private struct Place: Hashable {
        var facet: PlottableValue?
        var x: PlottableValue?
        var position: PlottableValue?
        var series: PlottableValue?
        var kind: ObjectIdentifier

        init(_ mark: any Mark, form: ChartForm) {
            facet = mark.attributes.facet
            x = form == .bands(.horizontal) ? mark.y : mark.x
            position = mark.attributes.position
            series = mark.attributes.series ?? mark.attributes.line
            kind = ObjectIdentifier(type(of: mark))
        }
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
