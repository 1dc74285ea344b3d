import Testing

@testable import Metrics

@Suite struct SourceCheckTests {
    private func faults(_ rows: [Observation], sources: [Source] = Invented.sources) -> [Fault] {
        Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators, sources: sources, observations: rows
        ).inconsistencies.kept
    }

    @Test func oneFigureUnderTwoSources() throws {
        let own = Invented.observation("52件")
        let fault = try #require(faults([own, Invented.observation("52件", source: "copy")]).first)
        #expect(fault.code == .repeatedFigure && fault.severity == .warning)
        #expect(fault.message.en.contains("own 52件") && fault.message.en.contains("copy 52件"))
        #expect(fault.remedy.en.hasPrefix("charts show own"))
        #expect(faults([own, Invented.observation("52件", year: 2023, source: "copy")]).isEmpty)
        #expect(faults([own, Invented.observation("52件", topic: "养老", source: "copy")]).isEmpty)
        #expect(faults([own, Invented.observation("50余件", source: "copy")]).isEmpty)
        let why = "已核〔repeated-figure〕：两处互证"
        #expect(faults([own, Invented.observation("52件", source: "copy", note: why)]).isEmpty)
    }

    private func received(
        _ words: String, source: String, basis: Basis = .calendarYear, coverage: Coverage = .whole,
        note: String = ""
    ) -> Observation {
        Invented.observation(
            words, indicator: "proposals_received", basis: basis, coverage: coverage, source: source,
            note: note)
    }

    @Test func totalsAndPartsOfDifferentSources() throws {
        let filed = Invented.observation("101件")
        let found = faults([filed, received("100件", source: "copy")])
        #expect(found.map(\.code) == [.exceedsTotal] && found[0].severity == .warning)
        #expect(found[0].remedy.en.contains("checked[exceeds-total]"))
        #expect(faults([filed, received("101件", source: "copy")]).isEmpty)
        #expect(faults([filed, received("100余件", source: "copy")]).isEmpty)
        #expect(faults([filed, received("100件", source: "copy", basis: .session)]).isEmpty)
        #expect(faults([filed, received("100件", source: "copy", coverage: .part)]).isEmpty)
        let why = "已核〔exceeds-total〕：含上年结转"
        #expect(faults([filed, received("100件", source: "copy", note: why)]).isEmpty)
    }

    @Test func figuresUpToADateAreLeftOut() {
        let filed = Invented.observation("101件", basis: .sessionToDate)
        #expect(faults([filed, received("100件", source: "copy", basis: .sessionToDate)]).isEmpty)
    }

    @Test func theShownFigureOfEachCounts() {
        // The copy's 90 is not what charts show of what was received; that own disagrees with itself is an error.
        let rows = [
            Invented.observation("101件"), received("110件", source: "own"), received("90件", source: "copy"),
        ]
        #expect(faults(rows).map(\.code) == [.sourcesDisagree])
        let swapped = [
            Invented.observation("101件", source: "copy"), received("90件", source: "own"),
            received("110件", source: "copy"),
        ]
        #expect(faults(swapped).map(\.code) == [.exceedsTotal, .sourcesDisagree])
    }

    @Test func ratesOfAThirdSource() {
        let rows = [
            Invented.observation("50件"), received("100件", source: "copy"),
            Invented.observation("60%", indicator: "proposals_filed_rate", source: "own-later"),
        ]
        #expect(faults(rows).map(\.code) == [.rateDiffers])
        #expect(faults(rows).map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ("2023-12-31", Basis.calendarYear, true), ("2023", .session, true), ("2024-01-05", .session, false),
        ("2024-01-05", .sessionToDate, false), ("2024-06-30", .calendarYear, true),
        ("2024-07-01", .calendarYear, false), ("2024", .calendarYear, false),
        ("2025-01-05", .calendarYear, false), ("2023-11", .term, true),
    ]) func sourcesKnowNothingOfTheFuture(_ published: String, _ basis: Basis, _ isEarly: Bool) {
        let source = Source(id: "own", title: "甲", published: PublishedDate(published))
        let found = faults([Invented.observation("52件", basis: basis)], sources: [source])
        #expect(found.map(\.code) == (isEarly ? [.earlySource] : []))
        if isEarly { #expect(found.first?.message.zh.contains("于 \(published) 发布") == true) }
    }

    @Test func sourcesWithoutADateAreNotEarly() {
        #expect(
            faults([Invented.observation("52件")], sources: [Source(id: "own", title: "甲")]).isEmpty)
    }
}
