import SceneRecords
import Canvas
import Plot
import Testing

/// What cannot be drawn truly is refused, with its place.
@Suite struct RefusalTests {
    private func bar(_ name: String, _ value: some Plottable) -> BarMark {
        BarMark(x: .value("件", value), y: .value("机构", name))
    }

    private func refusal(_ marks: [any Mark]) -> ChartError? {
        do {
            _ = try Chart(marks: marks).render(measuredBy: StubMeasurer())
            return nil
        } catch { return error }
    }

    @Test func emptyCharts() {
        #expect(refusal([]) == .empty)
        #expect(refusal([RuleMark(x: .value("均值", 1))]) == .empty)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func valuesThatAreNotFinite(value: Double) throws {
        #expect(try #require(refusal([bar("甲", value)])).code == "bad-value")
    }

    @Test(arguments: [
        Estimate(5, form: .about, lower: 6, upper: 7), Estimate(5, form: .about, lower: 1, upper: 4),
        Estimate(5, form: .atLeast, lower: 5, upper: .nan),
        Estimate(5, form: .about, lower: -.infinity, upper: 6),
    ])
    func boundsThatDoNotHoldTheFigure(estimate: Estimate) throws {
        #expect(try #require(refusal([bar("甲", estimate)])).code == "bad-value")
    }

    @Test func changesOutOfOrder() throws {
        #expect(try #require(refusal([bar("甲", Change.between(2, 1))])).code == "bad-value")
        #expect(try #require(refusal([bar("甲", Change.atLeast(.infinity))])).code == "bad-value")
    }

    @Test func aBarWithoutFigureOrReason() {
        #expect(refusal([bar("甲", nil as Double?)]) == .missingWithoutReason(at: "甲"))
    }

    @Test func marksThatDisagreeOnTheAxes() {
        let upright = BarMark(x: .value("机构", "乙"), y: .value("件", 1))
        #expect(refusal([bar("甲", 1), upright]) == .mixedAxes(at: "乙"))
        let both = BarMark(x: .value("机构", "乙"), y: .value("机构", "丙"))
        #expect(refusal([both])?.code == "mixed-axes")
    }

    /// As in figure files: a name that turns what follows would let a list be read otherwise than it is stored.
    @Test(arguments: ["\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}"])
    func charactersThatTurnTheDirection(character: String) {
        let name = "甲\(character)乙"
        let scalar = "U+" + String(character.unicodeScalars.first!.value, radix: 16, uppercase: true)
        let expected = ChartError.text(.controlCharacter(scalar: scalar, text: name))
        #expect(refusal([bar(name, 1)]) == expected)
        #expect(refusal([bar("丙", 1).annotation(name)]) == expected)
        #expect(expected.remedy == "remove the character")
        // Joiners and the quotation marks of the same block stay.
        #expect(refusal([bar("“甲”—乙…👨‍👩‍👧", 1)]) == nil)
    }

    @Test func rivals() {
        #expect(refusal([bar("甲", 1), bar("甲", 2)]) == .duplicateMark(at: "甲"))
        let placed = bar("甲", 2).position(by: .value("系列", "a"))
        #expect(refusal([bar("甲", 1), placed]) == .duplicateMark(at: "甲"))
        #expect(refusal([bar("甲", 1).datum("x"), bar("乙", 2).datum("x")]) == .duplicateDatum("x"))
        let vertex = LineMark(x: .value("年", 2024, unit: .year), y: .value("件", 1))
        #expect(refusal([vertex, vertex]) == .duplicateMark(at: "2024"))
    }

    @Test func yearsAmongNamesAndBreaksElsewhere() {
        let year = BarMark(x: .value("件", 1), y: .value("年", 2024, unit: .year))
        #expect(refusal([bar("甲", 1), year])?.code == "bad-categories")
        let vertex = LineMark(x: .value("年", 2024, unit: .year), y: .value("件", 1))
        #expect(refusal([vertex, BreakMark(x: .value("年", 1999, unit: .year))])?.code == "bad-categories")
        let typo = LineMark(x: .value("年", 204, unit: .year), y: .value("件", 1))
        #expect(refusal([vertex, typo])?.code == "bad-categories")
    }

    /// The limit is in the payload, so that a caller can say it in its own language; and the refusal does not wait
    /// for a layout.
    @Test func rowsTooLongSayTheirLengthAndTheLimitAtOnce() {
        let marks = (0..<3000).map { bar("县\($0)", $0).datum("d\($0)") }
        var error: ChartError?
        let time = ContinuousClock().measure { error = refusal(marks) }
        #expect(error == .badCategories("3000 names", count: 3000, limit: 400))
        #expect(error?.remedy.contains("400") == true)
        #expect(time < .milliseconds(500))
        let years = [1, 2024, Int.max, Int.min].map { year in
            LineMark(x: .value("年", year, unit: .year), y: .value("件", 1))
        }
        #expect(refusal([years[0], years[1]]) == .badCategories("1–2024", count: 2024, limit: 400))
        #expect(refusal([years[2], years[3]])?.code == "bad-categories")
    }

    @Test func moreSeriesThanColours() {
        let marks = (0..<9).map { index in
            bar("甲\(index)", 1).foregroundStyle(by: .value("系列", "s\(index)"))
        }
        #expect(refusal(marks) == .tooManySeries(9, limit: 8))
    }

    /// A share below zero is none, and a length about the middle does not tell −5 from 5.
    @Test(arguments: [MarkStackingMethod.normalized, .center])
    func figuresBelowZeroInStacksWithoutASide(method: MarkStackingMethod) {
        func part(_ value: Double, _ series: String) -> BarMark {
            BarMark(x: .value("件", value), y: .value("机构", "甲"), stacking: method)
                .foregroundStyle(by: .value("系列", series))
        }
        #expect(refusal([part(3, "a"), part(-5, "b")]) == .badStack("-5.0", at: "甲 · b"))
        #expect(refusal([part(3, "a"), part(5, "b")]) == nil)
    }

    @Test func moreValuesInSmallLinesThanMarksInAChart() {
        let line = SparklineMark(
            x: .value("", "走势"), y: .value("机构", "甲"),
            values: Array(repeating: .estimate(.exact(1)), count: 100_001))
        #expect(refusal([line]) == .tooManyMarks(100_001))
    }

    @Test func sizesThatDoNotHoldTheChart() throws {
        let rows = (0..<30).map { bar("县\($0)", $0) }
        let chart = Chart(marks: rows).size(width: 120, height: 60)
        // Swift 6.0's #expect(throws:) does not hand the error on.
        var refusal: ChartError?
        do {
            _ = try chart.render(measuredBy: StubMeasurer())
        } catch {
            refusal = error
        }
        guard case .doesNotFit(_, let needed, let given)? = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(needed.height > given.height)
        // The size that the error names does hold it.
        let larger = chart.size(points: Size(width: needed.width, height: needed.height))
        #expect(throws: Never.self) { try larger.render(measuredBy: StubMeasurer()) }
    }

    @Test func everyErrorSaysWhatToDo() {
        let errors: [ChartError] = [
            .empty, .badValue("", at: ""), .missingWithoutReason(at: ""), .mixedAxes(at: ""),
            .badCategories(""),
            .tooManyMarks(1), .tooManyPanels(1), .badScale("", at: ""), .badOption("", at: ""),
            .badStack("", at: ""), .duplicateDatum(""), .duplicateMark(at: ""), .tooManySeries(9, limit: 8),
            .doesNotFit(part: "", needed: .a4, given: .a4), .text(.noFont(family: "")),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.allSatisfy { $0.remedy.count > 10 })
    }
}
