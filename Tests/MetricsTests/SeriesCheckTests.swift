import Testing

@testable import Metrics

@Suite struct SeriesCheckTests {
    private func faults(_ rows: [Observation]) -> [Fault] { Invented.dataset(rows).inconsistencies.kept }

    private func codes(
        _ words: [Int: String], indicator: String = "proposals_filed", basis: Basis = .calendarYear
    ) -> [String] {
        faults(
            words.sorted { $0.key < $1.key }.map {
                Invented.observation($0.value, indicator: indicator, year: $0.key, basis: basis)
            }
        ).map { "\($0.line) \($0.code.rawValue)" }
    }

    @Test func aJumpIsFiveTimesAndFiftyThings() {
        #expect(codes([2023: "100件", 2024: "500件"]) == ["2024 implausible-jump"])
        #expect(codes([2023: "500件", 2024: "100件"]) == ["2024 implausible-jump"])
        #expect(codes([2023: "100件", 2024: "499件"]).isEmpty)
        #expect(codes([2023: "9件", 2024: "49件"]).isEmpty)
        #expect(codes([2023: "10件", 2024: "50件"]) == ["2024 implausible-jump"])
        #expect(codes([2023: "0件", 2024: "50件"]) == ["2024 implausible-jump"])
        #expect(codes([2023: "0件", 2024: "0件"]).isEmpty)
        #expect(codes([2022: "100件", 2024: "500件"]) == ["2024 implausible-jump"])
        #expect(codes([2021: "100件", 2024: "500件"]).isEmpty, "three years apart")
        #expect(codes([2019: "100件", 2024: "500件"], basis: .term) == ["2024 implausible-jump"])
    }

    @Test func aJumpIsCertain() {
        #expect(codes([2023: "100余件", 2024: "600件"]).isEmpty, "100余 may be 150")
        #expect(codes([2023: "20余件", 2024: "150余件"]) == ["2024 implausible-jump"])
        #expect(codes([2023: "超过20件", 2024: "500件"]).isEmpty, "nothing bounds it")
        #expect(codes([2023: "20件", 2024: "超过500件"]) == ["2024 implausible-jump"])
    }

    @Test func ratesJumpByPoints() {
        let rate = "proposals_filed_rate"
        #expect(codes([2023: "20%", 2024: "69%"], indicator: rate).isEmpty)
        #expect(codes([2023: "9.1%", 2024: "91.1%"], indicator: rate) == ["2024 implausible-jump"])
    }

    @Test func onlyWhatIsCountedAlikeIsHeldTogether() {
        let before = Invented.observation("90件", year: 2023)
        #expect(faults([before, Invented.observation("900件", basis: .session)]).isEmpty)
        #expect(faults([before, Invented.observation("900件", body: "jia-bing")]).isEmpty)
        #expect(faults([before, Invented.observation("900件", topic: "养老")]).isEmpty)
        #expect(faults([before, Invented.observation("900件", coverage: .part)]).isEmpty)
        let rows = [before, Invented.observation("900件")]
        #expect(faults(rows).count == 1)
        let declared = Definitions([
            DeclaredDefinition(body: "jia-yi", indicator: "proposals_filed", since: 2024, definition: "含转办")
        ])
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators, sources: Invented.sources,
            observations: rows, definitions: declared)
        #expect(dataset.inconsistencies.kept.isEmpty)
    }

    @Test func ofSeveralFiguresOfAYearTheShownOneCounts() {
        let rows = [
            Invented.observation("90件", year: 2023), Invented.observation("92件", year: 2024),
            Invented.observation("920件", year: 2024, source: "copy"),
        ]
        #expect(faults(rows).map(\.code) == [.sourcesDisagree])
    }

    @Test func aJumpNamesBothFigures() throws {
        let fault = try #require(
            faults([Invented.observation("150余件", year: 2023), Invented.observation("20余件")]).first)
        for text in [fault.text(in: .zh), fault.text(in: .en)] {
            #expect(text.contains("150余件 (invented.csv:2023)") && text.contains("20余件 (invented.csv:2024)"))
            #expect(text.contains("[implausible-jump]：") || text.contains("[implausible-jump]: "))
        }
        #expect(fault.message.en.hasSuffix("the greater at least 5 times the smaller"))
        #expect(fault.message.zh.hasSuffix("大者至少是小者的 5 倍"))
    }

    @Test func swappedDigitsAreFound() {
        #expect(codes([2022: "500件", 2023: "153件", 2024: "520件"]) == ["2023 swapped-digits"])
        #expect(codes([2022: "153件", 2023: "500件", 2024: "520件"]) == ["2022 swapped-digits"])
        #expect(codes([2022: "500件", 2023: "520件", 2024: "153件"]) == ["2024 swapped-digits"])
        #expect(codes([2022: "500件", 2023: "163件", 2024: "520件"]).isEmpty, "613 does not fit either")
        #expect(codes([2022: "500件", 2023: "153件", 2024: "700件"]).isEmpty, "its neighbours do not agree")
        #expect(codes([2022: "500件", 2023: "490件", 2024: "520件"]).isEmpty)
        #expect(codes([2022: "500件", 2023: "150余件", 2024: "520件"]).isEmpty, "an approximate figure")
        #expect(codes([2015: "500件", 2020: "153件", 2024: "520件"]).isEmpty, "too far apart")
        #expect(codes([2023: "153件", 2024: "510件"]).isEmpty, "one neighbour proves nothing")
    }

    @Test func theMendedNumberIsSaid() throws {
        let rows = [(2022, "14.8万元"), (2023, "41.8万元"), (2024, "15万元")].map {
            Invented.observation($0.1, year: $0.0)
        }
        let fault = try #require(faults(rows).first)
        #expect(fault.message.en.hasSuffix("with two digits swapped it would be 148000"))
        #expect(fault.line == 2023)
    }

    @Test func everySwapOfNeighboursAndNoOther() {
        for number in Array(0...120) + [500, 505, 550, 990, 998, 999] {
            let digits = Array(String(number))
            let expected = (0...999).filter { other in
                let swapped = Array(String(other))
                guard other != number, swapped.count == digits.count else { return false }
                let places = digits.indices.filter { digits[$0] != swapped[$0] }
                return places.count == 2 && places[1] == places[0] + 1
                    && digits[places[0]] == swapped[places[1]] && digits[places[1]] == swapped[places[0]]
            }
            let found = SwappedDigits.swaps(of: DecimalNumber(integerLiteral: number)).map { Int($0.value) }
            #expect(found.sorted() == expected)
        }
    }

    @Test func wordsOfAJumpClaimNoMoreThanHolds() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let ends = (0..<4).map { _ in Double.random(in: 0...900, using: &generator).rounded() }
            let before = Interval(lower: min(ends[0], ends[1]), upper: max(ends[0], ends[1]))
            let after = Interval(lower: min(ends[2], ends[3]), upper: max(ends[2], ends[3]))
            guard let before, let after else { continue }
            let jump = Jump(from: before, to: after, isRate: false)
            // Whatever values the two figures have: the least difference is between the ends that face each other.
            let pairs = [before.lower, before.upper].flatMap { one in
                [after.lower, after.upper].map { (min(one, $0), max(one, $0)) }
            }
            let overlap = before.overlaps(after)
            let holds = !overlap && pairs.allSatisfy { $0.1 >= 50 && $0.1 >= 5 * $0.0 }
            #expect((jump != nil) == holds)
        }
    }
}
