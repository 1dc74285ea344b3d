import Foundation
import Testing

@testable import Metrics

@Suite struct OverTimeTests {
    private func figure(_ words: String, _ year: Int, basis: Basis = .calendarYear) -> Observation {
        Invented.observation(words, year: year, basis: basis)
    }

    @Test func compoundChangeOverAGap() throws {
        let grown = Measured.compoundAnnualChange(from: figure("100件", 2020), to: figure("121件", 2022))
        #expect(abs(try #require(grown.interval).lower - 0.1) < 1e-12)
        let bounded = try #require(
            Measured.compoundAnnualChange(from: figure("50余件", 2020), to: figure("100件", 2023)).interval)
        #expect(bounded.lower == pow(100.0 / 60, 1.0 / 3) - 1)
        #expect(bounded.upper == pow(2, 1.0 / 3) - 1)
        #expect(bounded.lowerIsOpen && bounded.upperIsOpen)
    }

    @Test func ofOneYearItIsTheChange() {
        var sampled = Sampled(seed: 31)
        for _ in 0..<300 {
            let (base, result) = (sampled.interval(from: 1), sampled.interval())
            let change = Change(from: base, to: result).interval
            let compound = Measured.compoundAnnualChange(
                from: observation(base, 2023), to: observation(result, 2024))
            #expect(compound.interval?.lower == change?.lower)
            #expect(compound.interval?.upper == change?.upper)
        }
    }

    /// An observation of bounds that some words have.
    private func observation(_ interval: Interval, _ year: Int) -> Observation {
        let qualifier: Qualifier =
            switch (interval.isPoint, interval.isUnbounded, interval.lowerIsOpen, interval.upperIsOpen) {
            case (true, _, _, _): .exact
            case (_, true, _, _): .moreThan
            case (_, _, true, true) where Interval(of: number(interval.lower), .atLeast) == interval: .atLeast
            case (_, _, true, true): .nearly
            default: .about
            }
        let stated =
            switch qualifier {
            case .nearly: interval.upper
            case .about: (interval.lower + interval.upper) / 2
            default: interval.lower
            }
        let word =
            switch qualifier {
            case .exact: "\(Int(stated))件"
            case .moreThan: "\(Int(stated))件以上"
            case .atLeast: "\(Int(stated))余件"
            case .nearly: "近\(Int(stated))件"
            case .about: "约\(Int(stated))件"
            }
        return figure(word, year)
    }

    private func number(_ value: Double) -> DecimalNumber { DecimalNumber(coefficient: Int(value)) ?? 0 }

    @Test func saysWhyThereIsNone() {
        let base = figure("100件", 2020)
        #expect(Measured.compoundAnnualChange(from: base, to: nil).obstacle == .missing)
        #expect(Measured.compoundAnnualChange(from: base, to: figure("1件", 2020)).obstacle == .missing)
        #expect(
            Measured.compoundAnnualChange(from: figure("0件", 2019), to: base).obstacle == .zeroBase)
        #expect(
            Measured.compoundAnnualChange(from: base, to: figure("1件", 2021, basis: .session)).obstacle
                == .incomparable([.differentBasis]))
    }

    @Test func pointsOfRates() {
        func rate(_ words: String, _ year: Int) -> Observation {
            Invented.observation(words, indicator: "proposals_filed_rate", year: year)
        }
        #expect(
            Measured.averagePoints(from: rate("80%", 2020), to: rate("86%", 2023)).interval
                == Interval(exactly: 2))
    }

    @Test func theBaseYearIsAHundredWhateverItsBounds() {
        let base = figure("50余件", 2020)
        #expect(Measured.index(of: base, base: base).interval == Interval(exactly: 100))
        #expect(
            Measured.index(of: figure("66件", 2021), base: base).interval
                == Interval(lower: 110, upper: 132, lowerIsOpen: true, upperIsOpen: true))
        let zero = figure("0件", 2020)
        #expect(Measured.index(of: zero, base: zero).obstacle == .zeroBase)
    }

    @Test func movingAverages() throws {
        let dataset = Invented.dataset([
            figure("10件", 2019), figure("20件", 2020), figure("30余件", 2021), figure("50件", 2023),
        ])
        let series = dataset.series(
            body: "jia-yi", indicator: "proposals_filed", bases: [.calendarYear])
        let averages = series.movingAverages(over: 2)
        #expect(averages.map(\.year) == [2020, 2021, 2022, 2023])
        #expect(averages[0].mean.interval == Interval(exactly: 15))
        #expect(
            averages[1].mean.interval
                == Interval(lower: 25, upper: 30, lowerIsOpen: true, upperIsOpen: true))
        #expect(averages[2].mean.obstacle == .missing && averages[3].mean.obstacle == .missing)
        #expect(series.movingAverages(over: 9).isEmpty)
        #expect(series.movingAverages(over: 1).map(\.mean.interval?.lower) == [10, 20, 30, nil, 50])
    }

    @Test func aSeriesOfSomeYears() {
        let dataset = Invented.dataset([
            figure("10件", 2019), figure("20件", 2020), figure("50件", 2023), figure("60件", 2024),
        ])
        func points(_ years: ClosedRange<Int>?) -> [Series.Point] {
            dataset.series(
                body: "jia-yi", indicator: "proposals_filed", bases: [.calendarYear], within: years
            ).points
        }
        #expect(points(2020...2023) == points(nil).filter { (2020...2023).contains($0.year) })
        #expect(points(2021...2024).map(\.year) == [2023, 2024])
        #expect(points(2021...2022).isEmpty)
    }

    @Test func noAverageAcrossBases() {
        let dataset = Invented.dataset([figure("10件", 2019), figure("20件", 2020, basis: .session)])
        let series = dataset.series(
            body: "jia-yi", indicator: "proposals_filed", bases: [.session, .calendarYear])
        #expect(
            series.movingAverages(over: 2).first?.mean.obstacle == .incomparable([.differentBasis]))
    }
}
