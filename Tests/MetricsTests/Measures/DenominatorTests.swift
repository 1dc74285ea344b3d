import Testing

@testable import Metrics

@Suite struct DenominatorTests {
    private let member = Denominator(id: "member", name: "每名委员", indicator: "members_total", validYears: 4)

    private func dataset(_ rows: [Observation]) -> Dataset {
        let members = Indicator(id: "members_total", name: "委员人数", unit: "人", kind: .count)
        return Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators + [members], sources: Invented.sources,
            observations: rows, denominators: [member])
    }

    private func filed(_ words: String) -> Observation { Invented.observation(words) }

    private func members(
        _ words: String, year: Int = 2024, topic: String = "", coverage: Coverage = .whole
    ) -> Observation {
        Invented.observation(
            words, indicator: "members_total", topic: topic, year: year, unit: "人", coverage: coverage)
    }

    @Test func dividesByTheCountOfItsYear() {
        let row = filed("300余件")
        let quotient = dataset([row, members("150人"), members("200人", year: 2023)]).quotient(row, by: member)
        #expect(quotient.figure == row)
        #expect(quotient.divisor?.quantity.asStated == "150人")
        #expect(
            quotient.value
                == Measured(
                    Interval(lower: 2, upper: 400.0 / 150, lowerIsOpen: true, upperIsOpen: true) ?? .zero))
    }

    @Test func elseByTheLatestBeforeItWithinItsYears() {
        let row = filed("300件")
        let older = dataset([row, members("100人", year: 2021), members("150人", year: 2022)])
        #expect(
            older.quotient(row, by: member).value
                == Measured(Interval(exactly: 2) ?? .zero, cautions: [.differentYear]))
        for missing in [members("150人", year: 2019), members("150人", year: 2025)] {
            #expect(dataset([row, missing]).quotient(row, by: member).value.obstacle == .noDenominator)
        }
    }

    @Test func onlyTotalsDivide() {
        let row = filed("300件")
        for part in [members("150人", coverage: .part), members("150人", topic: "女委员")] {
            #expect(dataset([row, part]).quotient(row, by: member).value.obstacle == .noDenominator)
        }
    }

    @Test func forSoManyOfThem() {
        let row = filed("300件")
        var inhabitants = member
        inhabitants.per = 100_000
        let value = dataset([row, members("150万人")]).quotient(row, by: inhabitants).value
        #expect(value.interval == Interval(exactly: 20))
    }

    @Test func ratesAreNotDivided() {
        let row = Invented.observation("90%", indicator: "proposals_filed_rate")
        #expect(dataset([row, members("150人")]).quotient(row, by: member).value.obstacle == .notOfRates)
    }
}
