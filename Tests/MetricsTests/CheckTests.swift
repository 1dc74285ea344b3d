import Testing

@testable import Metrics

@Suite struct CheckTests {
    private func faults(_ rows: [Observation]) -> [String] {
        Invented.dataset(rows).inconsistencies.kept.map { "\($0.code.rawValue) \($0.severity.rawValue)" }
    }

    private func received(
        _ words: String, source: String = "own", basis: Basis = .calendarYear, note: String = ""
    )
        -> Observation
    {
        Invented.observation(words, indicator: "proposals_received", basis: basis, source: source, note: note)
    }

    private func rate(_ words: String) -> Observation {
        Invented.observation(words, indicator: "proposals_filed_rate")
    }

    @Test func filedIsAtMostReceived() {
        let filed = Invented.observation("101件")
        #expect(faults([filed, received("100件")]) == ["exceeds-total error"])
        #expect(faults([filed, received("101件")]).isEmpty)
        #expect(faults([filed, received("100余件")]).isEmpty)
        #expect(faults([filed, received("100件", source: "copy")]) == ["exceeds-total warning"])
        #expect(faults([filed, received("100件", basis: .session)]).isEmpty)
        #expect(faults([filed, received("100件", note: "存疑：来源如此")]) == ["exceeds-total warning"])
    }

    /// However many statements there are of one body, none is taken for another, and they are told in the order of the
    /// rows.
    @Test func manyStatementsOfOneBodyStayApart() {
        let topics = (0..<150).map { "专题\($0)" }.sorted()
        let rows = topics.flatMap { topic in
            ["proposals_filed", "proposals_received"].map { indicator in
                Invented.observation(
                    indicator == "proposals_filed" ? "101件" : "100件", indicator: indicator, topic: topic)
            }
        }
        #expect(faults(rows).count { $0 == "exceeds-total error" } == topics.count)
        // Each for itself is within the bounds of another.
        let mixed = topics.enumerated().map { number, topic in
            Invented.observation(
                "\(number + 1)件",
                indicator: number.isMultiple(of: 2) ? "proposals_filed" : "proposals_received",
                topic: topic)
        }
        #expect(faults(mixed).isEmpty)
    }

    @Test func boundsThatOnlyTouchStillExceed() {
        // 60余 is more than 60, and 50余 is less than 60.
        #expect(faults([Invented.observation("60余件"), received("50余件")]) == ["exceeds-total error"])
        #expect(faults([Invented.observation("60件"), received("50余件")]) == ["exceeds-total error"])
        #expect(faults([Invented.observation("59件"), received("50余件")]).isEmpty)
    }

    @Test func ratesFollowFromTheirParts() {
        let rows = [Invented.observation("5218件"), received("5820件")]
        #expect(faults(rows + [rate("89.66%")]).isEmpty)
        #expect(faults(rows + [rate("89.65%")]).isEmpty, "cut off rather than rounded")
        #expect(faults(rows + [rate("90%")]).isEmpty)
        #expect(faults(rows + [rate("89.5%")]) == ["rate-differs error"])
        #expect(faults(rows + [rate("约90%")]).isEmpty)
        #expect(faults([Invented.observation("5200余件"), received("5820件"), rate("90.5%")]).isEmpty)
        #expect(
            faults([Invented.observation("5200余件"), received("5820件"), rate("92.5%")]) == [
                "rate-differs error"
            ])
    }

    @Test func partsAddUpToNoMoreThanTheWhole() {
        func part(_ words: String, _ indicator: String) -> Observation {
            Invented.observation(words, indicator: indicator)
        }
        let (member, collective) = ("proposals_filed_member", "proposals_filed_collective")
        #expect(
            faults([part("670件", member), part("233件", collective), part("893件", "proposals_filed")])
                == ["exceeds-total error"])
        #expect(
            faults([part("600件", member), part("233件", collective), part("893件", "proposals_filed")]).isEmpty)
        #expect(faults([part("670件", member), part("893件", "proposals_filed")]).isEmpty)
        let (session, interim) = ("proposals_received_session", "proposals_received_interim")
        #expect(faults([part("90件", session), part("20件", interim), received("110件")]).isEmpty)
        #expect(
            faults([part("90件", session), part("20件", interim), received("111件")]) == ["sum-differs error"])
        #expect(faults([part("90件", session), part("20余件", interim), received("111件")]).isEmpty)
    }

    @Test func aPartIsNoMoreThanItsWhole() {
        let whole = Invented.observation("50余件")
        #expect(
            faults([whole, Invented.observation("60件", coverage: .part, source: "copy")])
                == ["part-exceeds-whole error"])
        #expect(faults([whole, Invented.observation("59件", topic: "养老")]).isEmpty)
        #expect(
            faults([whole, Invented.observation("61件", topic: "养老", note: "存疑：")])
                == ["part-exceeds-whole warning"])
        #expect(faults([whole, Invented.observation("70件", basis: .session, coverage: .part)]).isEmpty)
    }

    @Test func sourcesThatDisagreeAreBothNamed() throws {
        let rows = [Invented.observation("52件"), Invented.observation("63件", source: "copy")]
        let fault = try #require(Invented.dataset(rows).inconsistencies.kept.first)
        #expect(fault.code == .sourcesDisagree && fault.severity == .warning)
        for text in [fault.text(in: .zh), fault.text(in: .en)] {
            #expect(text.contains("own 52件") && text.contains("copy 63件"))
        }
        #expect(fault.remedy.en.contains("charts show own"))
        #expect(faults([rows[0], Invented.observation("50余件", source: "copy")]).isEmpty)
        #expect(
            faults([rows[0], Invented.observation("63件", topic: "养老", source: "copy")]) == [
                "part-exceeds-whole error"
            ])
    }

    @Test func faultsAreSortedByPlace() {
        func fault(_ file: String, _ line: Int, _ column: Int) -> Fault {
            Fault(
                file: file, line: line, column: column, code: .emptyField, message: Bilingual(zh: "", en: ""),
                remedy: Bilingual(zh: "", en: ""))
        }
        let sorted = [fault("a", 1, 2), fault("a", 1, 10), fault("a", 2, 1), fault("b", 1, 1)]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
