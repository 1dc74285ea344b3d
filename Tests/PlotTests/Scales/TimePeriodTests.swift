import Plot
import SceneRecords
import Testing

@Suite struct TimePeriodTests {
    @Test func countsConsecutively() throws {
        let months = try (0..<48).map { try #require(TimePeriod(year: 2022 + $0 / 12, month: $0 % 12 + 1)) }
        #expect(zip(months, months.dropFirst()).allSatisfy { $1.ordinal == $0.ordinal + 1 && $0 < $1 })
        #expect(months[0].ordinal == 2022 * 12)
        #expect(months.map(\.year) == (0..<48).map { 2022 + $0 / 12 })
        #expect(months.map(\.placeInYear) == (0..<48).map { $0 % 12 + 1 })
        let quarters = try (0..<8).map { try #require(TimePeriod(year: 2022 + $0 / 4, quarter: $0 % 4 + 1)) }
        #expect(quarters.map(\.ordinal) == (0..<8).map { 2022 * 4 + $0 })
        #expect(quarters.map(\.firstMonth) == [1, 4, 7, 10, 1, 4, 7, 10])
        #expect(TimePeriod(year: 2024).ordinal == 2024)
    }

    @Test func countsBeforeTheYearZero() throws {
        let last = try #require(TimePeriod(year: -1, month: 12)),
            first = try #require(TimePeriod(year: 0, month: 1))
        #expect(last.distance(to: first) == 1)
        #expect(last.year == -1 && last.placeInYear == 12 && first.year == 0 && first.placeInYear == 1)
        let early = try #require(TimePeriod(year: -1, month: 1))
        #expect(early.year == -1 && early.placeInYear == 1)
    }

    @Test func refusesWhatIsNoPeriod() {
        for place in [0, -1, 5, .min, .max] { #expect(TimePeriod(year: 2024, quarter: place) == nil) }
        for place in [0, 13, .max] { #expect(TimePeriod(year: 2024, month: place) == nil) }
        for year in [Int.max, .min] {
            #expect(TimePeriod(year: year, month: 1) == nil)
            #expect(TimePeriod(year: year).advanced(by: year > 0 ? 1 : -1) == nil)
            #expect(TimePeriod(year: year).year == year)
        }
        #expect(TimePeriod(year: .min).distance(to: TimePeriod(year: .max)) == nil)
    }

    @Test func listsTheRowBetween() {
        let first = TimePeriod(year: 2019)
        #expect(first.through(TimePeriod(year: 2022))?.map(\.year) == [2019, 2020, 2021, 2022])
        #expect(first.through(first) == [first])
        #expect(first.through(TimePeriod(year: 2018)) == nil)
        #expect(first.through(TimePeriod(year: 9_000_000), limit: 400) == nil)
        #expect(TimePeriod(year: 2024, month: 1).map { first.through($0) == nil } == true)
    }

    @Test func unitsSortByTheirBeginning() throws {
        let year = TimePeriod(year: 2024), quarter = try #require(TimePeriod(year: 2024, quarter: 1))
        let month = try #require(TimePeriod(year: 2024, month: 1))
        let next = try #require(TimePeriod(year: 2024, month: 2))
        #expect([next, year, quarter, month].sorted() == [month, quarter, year, next])
    }

    @Test func isWordedInBothLanguages() throws {
        let year = TimePeriod(year: 2024), quarter = try #require(TimePeriod(year: 2024, quarter: 3))
        let month = try #require(TimePeriod(year: 2024, month: 3))
        #expect([year, quarter, month].map { $0.text() } == ["2024", "2024年第3季度", "2024年3月"])
        #expect([year, quarter, month].map { $0.text(.en) } == ["2024", "2024Q3", "2024-03"])
        #expect([year, quarter, month].map { $0.shortText() } == ["2024", "3季度", "3月"])
        #expect([year, quarter, month].map { $0.shortText(.en) } == ["2024", "Q3", "Mar"])
        #expect(try #require(TimePeriod(year: 2024, month: 12)).text(.en) == "2024-12")
    }
}

/// Which periods are worded.
@Suite struct TimeTicksTests {
    private func months(_ count: Int, from year: Int, _ month: Int) throws -> [TimePeriod] {
        let first = try #require(TimePeriod(year: year, month: month))
        let last = try #require(first.advanced(by: count - 1))
        return try #require(first.through(last))
    }

    private func texts(_ periods: [TimePeriod], _ room: Int) -> String {
        TimeTicks(periods, room: room).ticks
            .map { tick in tick.text + (tick.year.map { "/" + $0 } ?? "") }
            .joined(separator: " ")
    }

    @Test func yearsAreCountedFromTheLatest() {
        let years = (2007...2024).map { TimePeriod(year: $0) }
        #expect(texts(years, 18) == years.map { $0.text() }.joined(separator: " "))
        #expect(texts(years, 9) == "2008 2010 2012 2014 2016 2018 2020 2022 2024")
        #expect(texts(years, 8) == "2009 2014 2019 2024")
        #expect(texts(years, 3) == "2014 2024")
        #expect(texts(years, 1) == "2024")
        #expect(texts(years, 0) == "")
    }

    @Test func monthsGiveWayToQuartersAndYears() throws {
        let half = try months(6, from: 2024, 1)
        #expect(texts(half, 6) == "1月/2024 2月 3月 4月 5月 6月")
        #expect(texts(half, 5) == "1月/2024 4月")
        let two = try months(24, from: 2023, 2)
        #expect(texts(two, 8) == "4月/2023 7月 10月 1月/2024 4月 7月 10月 1月/2025")
        #expect(texts(two, 7) == "2024 2025")
        #expect(texts(two, 1) == "2025")
    }

    @Test func quartersGiveWayToYears() throws {
        let first = try #require(TimePeriod(year: 2023, quarter: 3))
        let last = try #require(TimePeriod(year: 2024, quarter: 2))
        let quarters = try #require(first.through(last))
        #expect(texts(quarters, 4) == "3季度/2023 4季度 1季度/2024 2季度")
        #expect(texts(quarters, 3) == "2024")
    }

    @Test func aRowWithinOneYearKeepsAWord() throws {
        #expect(texts(try months(4, from: 2024, 8), 1) == "10月/2024")
        #expect(texts(try months(2, from: 2024, 2), 1) == "2024年3月")
    }

    @Test func neverMoreThanTheRoomAndNeverNone() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let count = Int.random(in: 1...300, using: &random), room = Int.random(in: 1...40, using: &random)
            let periods: [TimePeriod]
            switch Int.random(in: 0...2, using: &random) {
            case 0: periods = (0..<count).map { TimePeriod(year: 1700 + $0) }
            case 1:
                let first = try #require(TimePeriod(year: 1999, quarter: .random(in: 1...4, using: &random)))
                periods = (0..<count).compactMap(first.advanced)
            default: periods = try months(count, from: 1999, .random(in: 1...12, using: &random))
            }
            let ticks = TimeTicks(periods, room: room).ticks
            #expect(!ticks.isEmpty && ticks.count <= room)
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.period < $1.period })
            #expect(ticks.allSatisfy { periods.contains($0.period) })
            // Every word is understood: its year stands with it or under an earlier one of the same year.
            var year = ""
            for tick in ticks {
                year = tick.year ?? year
                #expect(tick.text.contains(String(tick.period.year)) || year == String(tick.period.year))
            }
        }
    }
}
