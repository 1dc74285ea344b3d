/// Bars and areas of one place, one after the other.
struct Stacks {
    private var parts: [Int: StackPart] = [:]

    init() {}

    /// The part of a mark by its place among the marks; a mark by itself stands on zero.
    subscript(index: Int) -> StackPart { parts[index] ?? StackPart() }

    private struct Place: Hashable {
        var category: Int
        var position: Int
        var isNegative: Bool
        var kind: ObjectIdentifier
    }

    /// Stacks of all marks that can be stacked and share a category and position, in the order of the series.
    init(_ data: ChartData) {
        var members: [(index: Int, place: Place, rank: Int)] = []
        members.reserveCapacity(data.marks.count)
        for (index, mark) in data.marks.enumerated() where data.traits[index].contains(.stacking) {
            let facts = data.facts[index]
            guard let category = data.rowPlace(index), !facts.hasEnd, mark.attributes.stacking != .unstacked
            else { continue }
            let place = Place(
                category: category, position: facts.position, isNegative: facts.measure?.value ?? 0 < 0,
                kind: ObjectIdentifier(type(of: mark)))
            members.append((index, place, data.seriesIndex(index) ?? .max))
        }
        members.sort { one, other in
            let (first, second) = (one.place, other.place)
            guard first == second else {
                return (first.category, first.position, first.isNegative ? 1 : 0, first.kind)
                    < (second.category, second.position, second.isNegative ? 1 : 0, second.kind)
            }
            return (one.rank, one.index) < (other.rank, other.index)
        }
        let areas = Set(members.filter { data.traits[$0.index].contains(.area) }.map(\.place))
        var rest = members[...]
        while let first = rest.first {
            let stack = rest.prefix { $0.place == first.place }
            rest = rest.dropFirst(stack.count)
            let method = data.marks[stack.reduce(first.index) { min($0, $1.index) }].attributes.stacking
            guard stack.count > 1 || method == .normalized || method == .center else {
                var opposite = first.place
                opposite.isNegative.toggle()
                if method == .standard, areas.contains(opposite) {
                    alone(first.index, data.facts[first.index].measure)
                }
                continue
            }
            self.stack(stack.map(\.index), data.facts, method)
        }
    }

    /// The only area on its side of zero where others lie on the other: a part like them, and filled as they are.
    private mutating func alone(_ index: Int, _ measure: Measure?) {
        var part = StackPart(base: 0, factor: 1, isLast: true, isStacked: true)
        let figure = measure?.estimate
        if let figure, figure.form != .exact { part.end = figure }
        if figure == nil { part.absent = [index] }
        parts[index] = part
    }

    private mutating func stack(_ members: [Int], _ facts: [MarkFacts], _ method: MarkStackingMethod) {
        let figures = members.map { facts[$0].measure?.estimate }
        let known = figures.compactMap { $0 }
        let whole = known.reduce(Estimate.exact(0)) { $0.plus($1) }
        let isWhole = known.count == figures.count
        // Shares of a whole of which a part is missing are not known.
        let share = isWhole && whole.stated != 0 ? 100 / abs(whole.stated) : 0
        let factor = method == .normalized ? share : 1
        var base = method == .center ? -whole.stated / 2 : 0
        var below = Estimate.exact(0)
        let last = members.indices.last { figures[$0] != nil }
        for (place, index) in members.enumerated() {
            var part = StackPart(base: base, factor: factor, isLast: false, isStacked: members.count > 1)
            if let figure = figures[place] {
                below = below.plus(figure)
                base += figure.stated * factor
                switch method {
                case .normalized where !isWhole: part.isWithheld = true
                case .normalized where place != last:
                    part.end = Self.share(below, of: figures, upTo: place, factor: factor)
                case .standard where figure.form != .exact: part.end = figure.shifted(by: part.base)
                case .center where figure.form != .exact: part.end = figure.shifted(by: part.base)
                default: break
                }
            }
            if place == last {
                part.isLast = true
                if isWhole, members.count > 1, method == .standard { part.total = whole }
            }
            parts[index] = part
        }
        // What is not there is named at the end of what is, once for the whole stack.
        let absent = members.indices.filter { figures[$0] == nil }.map { members[$0] }
        for index in absent {
            parts[index]?.base = base
            parts[index]?.absent = index == absent[0] ? absent : []
        }
    }

    /// The bounds of a cumulated share in per cent; `nil` where every figure is exact.
    private static func share(
        _ below: Estimate, of figures: [Estimate?], upTo place: Int, factor: Double
    ) -> Estimate? {
        let above = figures.dropFirst(place + 1).compactMap { $0 }.reduce(Estimate.exact(0)) { $0.plus($1) }
        guard below.form != .exact || above.form != .exact else { return nil }
        let low = below.lower / (below.lower + above.upper) * 100
        let high = above.lower + below.upper == 0 ? 100 : 100 / (1 + above.lower / below.upper)
        let stated = below.stated * factor
        return .about(
            stated, within: min(low.isFinite ? low : 0, stated)...max(high.isFinite ? high : 100, stated))
    }
}

extension Measure {
    /// The figure, where there is one.
    var estimate: Estimate? { if case .estimate(let estimate) = self { estimate } else { nil } }
    /// The stated figure or the certain size of a change.
    var value: Double? {
        switch self {
        case .estimate(let estimate): estimate.stated
        case .change(let change): if case .value(let size) = change.form { size } else { nil }
        case .absent: nil
        }
    }
}

extension Estimate {
    /// The sum, as exact as its parts.
    func plus(_ other: Estimate) -> Estimate {
        let forms = Set([form, other.form])
        let (sum, lower, upper) = (stated + other.stated, self.lower + other.lower, self.upper + other.upper)
        let form: Form =
            forms == [.exact]
            ? .exact
            : upper == .infinity ? .moreThan : forms.isSubset(of: [.exact, .atLeast]) ? .atLeast : .about
        return Estimate(sum, form: form, lower: form == .moreThan ? sum : lower, upper: upper)
    }

    /// The figure above a base.
    func shifted(by base: Double) -> Estimate {
        Estimate(base + stated, form: form, lower: base + lower, upper: base + upper)
    }
}

/// One mark's part of a stack of bars or areas.
public struct StackPart: Equatable, Sendable {
    /// The value at which the mark begins.
    public var base = 0.0
    /// What the mark's values are multiplied by: 1, or what makes the whole 100.
    public var factor = 1.0
    /// The bounds of the mark's far end, where an approximate figure leaves it open.
    public var end: Estimate?
    /// The whole of the stack, at the mark that ends it, where every part has a figure.
    public var total: Estimate?
    /// Whether the mark stands at the end of its stack.
    public var isLast = true
    /// Whether others stand below or above, on either side of zero.
    public var isStacked = false
    /// Whether nothing can be drawn: a share of a whole of which another part has no figure.
    public var isWithheld = false
    /// Marks without a figure whose names this mark says, by their places among the marks.
    var absent: [Int] = []

    /// A mark by itself, on zero.
    public init() {}

    init(base: Double, factor: Double, isLast: Bool, isStacked: Bool) {
        (self.base, self.factor, self.isLast, self.isStacked) = (base, factor, isLast, isStacked)
    }
}
