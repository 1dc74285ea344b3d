import Canvas

/// Values to colours.
public struct ColorScale: Equatable, Sendable {
    /// How values become colours.
    public enum Form: Equatable, Sendable {
        /// Evenly from the least to the most.
        case sequential
        /// Evenly on both sides of a midpoint, equal differences equally strong.
        case diverging(around: Double = 0)
        /// In classes that hold about equally many of the values; fewer classes where values repeat.
        case quantile(of: [Double], classes: Int = 5)
        /// In classes between bounds; a value at a bound belongs to the class above. Names, lowest class first, stand in
        /// the legend instead of bounds.
        case threshold([Double], names: [String] = [])
    }

    /// One class of a scale in steps.
    public struct Class: Equatable, Sendable {
        /// The values that it holds: from `lower` to below `upper`; the last class holds its upper bound too.
        public let lower: Double, upper: Double
        /// Its colour.
        public let color: Color
        /// Its name, where it has one.
        public let name: String?
    }

    /// How values become colours.
    public let form: Form
    /// The values from the one end to the other.
    public let domain: ClosedRange<Double>
    /// The classes, lowest first; empty for scales without steps.
    public let classes: [Class]
    private let ramps: ColorRamps
    /// The ramp of a scale without steps, so fine that two neighbours cannot be told apart: cells are many, and each
    /// colour costs a conversion.
    private let table: [Color]
    /// Odd: a midpoint has its neutral colour exactly.
    private static let tableCount = 257

    /// A scale over the values of a domain; values beyond have the colours of its ends.
    /// - Parameters:
    ///   - form: how values become colours.
    ///   - domain: the values from the one end to the other.
    ///   - ramps: the colours, by default those of print (`Theme.ramps`).
    public init(_ form: Form, domain: ClosedRange<Double>, ramps: ColorRamps = .print) {
        self.form = form
        self.domain = domain
        self.ramps = ramps
        switch form {
        case .sequential: (classes, table) = ([], ramps.sequential.steps(Self.tableCount))
        case .diverging: (classes, table) = ([], ramps.diverging.steps(Self.tableCount))
        case .quantile(let values, let count):
            let bounds = Self.quantiles(values, classes: count)
            classes = Self.classes(bounds, names: [], over: domain, ramps: ramps)
            table = []
        case .threshold(let bounds, let names):
            let finite = Set(bounds.filter(\.isFinite)).sorted()
            classes = Self.classes(finite, names: names, over: domain, ramps: ramps)
            table = []
        }
    }

    /// The colour of a value; of no number the fill of what is absent.
    public func callAsFunction(_ value: Double) -> Color {
        guard !value.isNaN else { return ramps.absent }
        switch form {
        case .sequential, .diverging:
            return table[Int((share(value) * Double(table.count - 1)).rounded())]
        case .quantile, .threshold:
            return (classes.last { $0.lower <= value } ?? classes.first)?.color ?? ramps.absent
        }
    }

    /// Ink or white, whichever can be read on a fill (4.5 : 1).
    public func ink(on fill: Color) -> Color { ramps.ink(on: fill) }

    /// Values in even steps from end to end of the domain with their colours, for the legend of a scale without
    /// steps. A diverging scale shows no more of its ramp than its domain reaches.
    public func ramp(_ count: Int) -> [(value: Double, color: Color)] {
        guard count > 0 else { return [] }
        return (0..<count).map { index in
            let share = count == 1 ? 0.5 : Double(index) / Double(count - 1)
            // Weighted, not `lower + share·(upper − lower)`: that overflows for the widest domains.
            let value = domain.lowerBound * (1 - share) + domain.upperBound * share
            return (value, self(value))
        }
    }

    /// The place of a value in the ramp, 0…1; a domain of one value, or a midpoint that is no number, is the middle.
    private func share(_ value: Double) -> Double {
        // In quarters, because the difference of two finite numbers may be infinite.
        let (low, high, value) = (domain.lowerBound / 4, domain.upperBound / 4, value / 4)
        var share = 0.5
        if case .diverging(let midpoint) = form {
            let middle = midpoint / 4
            let reach = max(abs(low - middle), abs(high - middle))
            if reach > 0 { share = 0.5 + (value - middle) / reach / 2 }
        } else if high > low {
            share = (value - low) / (high - low)
        }
        return share.isNaN ? 0.5 : min(max(share, 0), 1)
    }

    private static func classes(
        _ bounds: [Double], names: [String], over domain: ClosedRange<Double>, ramps: ColorRamps
    ) -> [Class] {
        let colors = ramps.sequential.steps(bounds.count + 1)
        return colors.indices.map { index in
            Class(
                lower: index == 0
                    ? min(domain.lowerBound, bounds.first ?? domain.lowerBound) : bounds[index - 1],
                upper: index == bounds.count
                    ? max(domain.upperBound, bounds.last ?? domain.upperBound) : bounds[index],
                color: colors[index], name: names.indices.contains(index) ? names[index] : nil)
        }
    }

    /// The values that begin the second and every further class: each is one of the values, so that no class is empty.
    private static func quantiles(_ values: [Double], classes: Int) -> [Double] {
        let sorted = values.filter(\.isFinite).sorted()
        guard let least = sorted.first, classes > 1 else { return [] }
        let count = min(classes, sorted.count)
        let bounds = (1..<max(count, 1)).map { sorted[$0 * sorted.count / count] }
        return Set(bounds).filter { $0 > least }.sorted()
    }
}
