/// A number computed from observations, over bounds, or why there is none.
public struct Measured: Equatable, Sendable {
    /// Every value it can have; `nil` where ``obstacle`` says why there is none.
    public let interval: Interval?
    /// Why there is none; `nil` where there is one.
    public let obstacle: Obstacle?
    /// In what the figures differ that it comes from, where that kept nobody from computing it.
    public let cautions: [Comparability]

    /// A number.
    public init(_ interval: Interval, cautions: [Comparability] = []) {
        self.interval = interval
        obstacle = nil
        self.cautions = cautions
    }

    /// None, and why.
    public init(withheld obstacle: Obstacle) {
        interval = nil
        self.obstacle = obstacle
        cautions = []
    }

    /// A number of two figures of one body, where the rules let them be compared and there is one.
    /// - Parameter compute: what is made of their bounds; `nil` where what is divided by may be 0.
    init(
        _ first: Observation?, _ second: Observation?, by rules: ComparabilityRules,
        _ compute: (Interval, Interval) -> Interval?
    ) {
        guard let first, let second else {
            self.init(withheld: .missing)
            return
        }
        let judgement = rules.judge(first, second)
        guard judgement.obstacles.isEmpty else {
            self.init(withheld: .incomparable(judgement.obstacles))
            return
        }
        if let interval = compute(first.quantity.interval, second.quantity.interval) {
            self.init(interval, cautions: judgement.cautions.filter { $0 != .differentYear })
        } else {
            self.init(withheld: .zeroBase)
        }
    }
}
