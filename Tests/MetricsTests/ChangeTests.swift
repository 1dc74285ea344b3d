import Testing

@testable import Metrics

@Suite struct ChangeTests {
    @Test func exactFiguresHaveAValue() throws {
        #expect(try change("100件", "112件").outcome == .value(112.0 / 100 - 1))
        #expect(try change("100件", "0件").outcome == .value(-1))
        #expect(try change("50余件", "0件").outcome == .value(-1))
    }

    @Test func boundedFiguresGiveBoundsNotMidpoints() throws {
        #expect(try change("50余件", "84件").outcome == .atLeast(84.0 / 60 - 1))
        #expect(try change("84件", "50余件").outcome == .atMost(60.0 / 84 - 1))
        #expect(try change("100件", "超过200件").outcome == .atLeast(1))
        #expect(try change("超过100件", "50件").outcome == .atMost(-0.5))
    }

    @Test func aDirectionMayBeCertainWithoutASize() throws {
        #expect(try change("50余件", "60余件").outcome == .direction(.up))
        #expect(try change("60余件", "50余件").outcome == .direction(.down))
        #expect(try change("50件", "50余件").outcome == .direction(.up))
    }

    @Test func saysWhyNothingCanBeSaid() throws {
        #expect(try change("50余件", "53件").outcome == .undetermined(.overlap))
        #expect(try change("0件", "5件").outcome == .undetermined(.zeroBase))
        #expect(try change("超过100件", "200件").outcome == .undetermined(.unbounded))
        #expect(try change("100件", "100件以上").outcome == .undetermined(.unbounded))
        #expect(Change(from: nil, to: nil).outcome == .undetermined(.missing))
    }

    @Test func ratesChangeInPoints() throws {
        let change = try change("80%", "82.5%", measure: .points)
        #expect(change.outcome == .value(2.5))
        #expect(try self.change("0%", "5%", measure: .points).outcome == .value(5))
    }

    @Test func onlyLikeIsComparedWithLike() throws {
        let base = Invented.observation("100件", year: 2023)
        func outcome(_ other: Observation) -> ChangeOutcome { Change(from: base, to: other).outcome }
        #expect(
            outcome(Invented.observation("110件", basis: .session))
                == .undetermined(.incomparable([.differentBasis])))
        #expect(
            outcome(Invented.observation("110件", coverage: .part)) == .undetermined(.incomparable([.partial]))
        )
        #expect(
            outcome(Invented.observation("110件", topic: "养老"))
                == .undetermined(.incomparable([.differentTopic])))
        #expect(
            outcome(Invented.observation("110件", unit: "条")) == .undetermined(.incomparable([.differentUnit]))
        )
        #expect(
            outcome(Invented.observation("110件", indicator: "proposals_received"))
                == .undetermined(.incomparable([.differentIndicator])))
    }

    /// Every pair of values the two intervals hold has a change that the outcome allows, and the bounds
    /// are reached.
    @Test(arguments: [ChangeMeasure.relative, .points])
    func holdsForEveryValueOfTheIntervals(measure: ChangeMeasure) throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<3000 {
            let base = interval(&random)
            let result = interval(&random)
            let change = Change(from: base, to: result, measure: measure)
            if base.lower == 0, measure == .relative {
                #expect(change.outcome == .undetermined(.zeroBase))
                continue
            }
            var sizes: [Double] = []
            for one in samples(base) {
                for other in samples(result) {
                    sizes.append(measure == .relative ? other / one - 1 : other - one)
                }
            }
            let (least, most) = (sizes.min() ?? 0, sizes.max() ?? 0)
            let bounds = try #require(change.interval)
            let slack = 1e-9 * max(1, abs(least), abs(most))
            #expect(bounds.lower <= least + slack && most <= bounds.upper + slack)
            // Samples reach to a millionth of each end, so finite bounds can be no looser than that.
            if !base.isUnbounded, !result.isUnbounded {
                #expect(least - bounds.lower <= 1e-3 * max(1, abs(bounds.lower)))
                #expect(bounds.upper - most <= 1e-3 * max(1, abs(bounds.upper)))
            }
            switch change.outcome {
            case .value(let value): #expect(abs(least - value) <= slack && abs(most - value) <= slack)
            case .atLeast(let bound): #expect(bound > 0 && least >= bound - slack)
            case .atMost(let bound): #expect(bound < 0 && most <= bound + slack)
            case .direction(.up): #expect(least > 0)
            case .direction(.down): #expect(most < 0)
            case .undetermined: #expect(least <= slack && most >= -slack)
            }
        }
    }

    private func interval(_ random: inout SeededGenerator) -> Interval {
        let number = DecimalNumber(coefficient: Int.random(in: 0...120, using: &random)) ?? 1
        let qualifier = Qualifier.allCases.randomElement(using: &random) ?? .exact
        return Interval(of: number, qualifier) ?? .zero
    }

    private func samples(_ interval: Interval) -> [Double] {
        guard !interval.isPoint else { return [interval.lower] }
        let upper = interval.upper.isInfinite ? interval.lower * 50 + 1000 : interval.upper
        let steps = [1e-6, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-6]
        return steps.map { interval.lower + (upper - interval.lower) * $0 }
            + (interval.lowerIsOpen ? [] : [interval.lower]) + (interval.upperIsOpen ? [] : [upper])
    }

    private func change(_ base: String, _ result: String, measure: ChangeMeasure = .relative) throws -> Change
    {
        Change(
            from: Invented.observation(base, year: 2023), to: Invented.observation(result, year: 2024),
            measure: measure)
    }
}
