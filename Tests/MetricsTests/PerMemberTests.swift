import Testing

@testable import Metrics

@Suite struct PerMemberTests {
    private func dataset(_ rows: [Observation], seats: Int?) -> Dataset {
        let body = Body(id: "jia", name: "政协甲省委员会", shortName: "甲省", level: .provincial, seats: seats)
        let members = Indicator(id: "members_total", name: "委员人数", unit: "人", kind: .count)
        return Dataset(
            bodies: [body], indicators: Invented.indicators + [members], sources: Invented.sources,
            observations: rows)
    }

    private func filed(_ words: String) -> Observation { Invented.observation(words, body: "jia") }

    private func members(_ words: String, year: Int = 2024, coverage: Coverage = .whole) -> Observation {
        Invented.observation(
            words, body: "jia", indicator: "members_total", year: year, unit: "人", coverage: coverage)
    }

    @Test func seatsDivideWhereNothingBetterIsKnown() {
        let row = filed("300余件")
        #expect(
            dataset([row], seats: 200).perMember(row)
                == Interval(lower: 1.5, upper: 2, lowerIsOpen: true, upperIsOpen: true))
        #expect(dataset([row], seats: nil).perMember(row) == nil)
    }

    @Test func theMembersOfThatYearComeFirst() {
        let row = filed("300件")
        let stated = members("150人")
        #expect(dataset([row, stated], seats: 200).perMember(row) == Interval(exactly: 2))
        #expect(
            dataset([row, members("150人", year: 2023)], seats: 200).perMember(row) == Interval(exactly: 1.5))
        #expect(
            dataset([row, members("150人", coverage: .part)], seats: 200).perMember(row)
                == Interval(exactly: 1.5))
        // 200余 are more than 200 and fewer than 300 members.
        #expect(
            dataset([row, members("200余人")], seats: nil).perMember(row)
                == Interval(lower: 1, upper: 1.5, lowerIsOpen: true, upperIsOpen: true))
    }

    @Test func ratesAreNotDivided() {
        let row = Invented.observation("90%", body: "jia", indicator: "proposals_filed_rate")
        #expect(dataset([row], seats: 200).perMember(row) == nil)
    }
}

@Suite struct ShareTests {
    @Test func aPartOverItsWhole() {
        let whole = Invented.observation("200件")
        #expect(Invented.observation("50件", topic: "养老").share(of: whole) == Interval(exactly: 0.25))
        #expect(
            Invented.observation("50余件", coverage: .part).share(of: whole)
                == Interval(lower: 0.25, upper: 0.3, lowerIsOpen: true, upperIsOpen: true))
        // More than 50 of more than 50 and fewer than 60 may be all of them, and no more.
        #expect(
            Invented.observation("50余件", coverage: .part).share(of: Invented.observation("50余件"))
                == Interval(lower: 50.0 / 60, upper: 1, lowerIsOpen: true))
        #expect(Invented.observation("200件", coverage: .part).share(of: whole) == Interval(exactly: 1))
    }

    @Test func whatIsNoPartHasNoShare() {
        let whole = Invented.observation("200件")
        #expect(Invented.observation("201件", coverage: .part).share(of: whole) == nil)
        #expect(Invented.observation("50件", body: "jia-bing").share(of: whole) == nil)
        #expect(Invented.observation("50件", year: 2023).share(of: whole) == nil)
        #expect(Invented.observation("50件", unit: "次").share(of: whole) == nil)
        #expect(Invented.observation("0件").share(of: Invented.observation("0件")) == nil)
    }
}
