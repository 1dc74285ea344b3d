import SceneRecords
import Canvas
@testable import Plot
import Testing

/// Every mark leads back to its datum, and nothing is dropped without a word.
@Suite struct TraceTests {
    @Test func everyDatumIsOneMarkWithItsWords() throws {
        for (name, chart) in Samples.all {
            let scene = try chart.render(measuredBy: StubMeasurer()).scene
            let marks = scene.groups(.mark)
            let data = marks.compactMap(\.datum)
            #expect(data.count == Set(data).count, "\(name)")
            #expect(Set(data) == Set(chart.marks.compactMap(\.attributes.datum)), "\(name)")
            #expect(marks.count == chart.marks.count, "\(name)")
            for mark in marks where mark.datum != nil {
                let alternative = mark.alternative ?? ""
                #expect(
                    !alternative.isEmpty && scene.summary.contains(alternative), "\(name) \(mark.datum ?? "")"
                )
            }
        }
    }

    /// Names stand beside the axis or in a note, labels at their marks or in a warning, in any random chart.
    @Test func nothingIsDroppedSilently() throws {
        for seed in 0..<600 {
            var random = RandomChart(seed: UInt64(seed))
            let chart = random.next()
            guard let result = try? chart.render(measuredBy: StubMeasurer()) else { continue }
            let all = result.scene.texts.joined().filter { $0 != " " }
            for category in Set(chart.marks.compactMap(\.category)) {
                if case .name(let name) = category {
                    #expect(all.contains(name.filter { $0 != " " }), "seed \(seed)")
                }
            }
            let warned = result.warnings.map(\.subject)
            let data = try ChartData(chart)
            let beyond = VertexSides.beyondEnds(data).map { data.marks[$0].category }
            for mark in chart.marks {
                // Past its ends a line among several tells by ending that nothing is reported.
                if mark is LineMark, beyond.contains(mark.category) { continue }
                guard case .absent(let absence) = mark.measure else { continue }
                let word = LabelText(wording: .zh, format: nil).word(absence)
                let isTold = all.contains(word) || warned.contains { $0.contains(absence.glyph) }
                #expect(isTold, "seed \(seed): \(word)")
            }
            #expect(result.scene.groups(.mark).count == chart.marks.count, "seed \(seed)")
        }
    }

    @Test func manyAbsentAreListedByReasonAndKeepTheirMarks() throws {
        let scene = try Samples.barsManyAbsent.render(measuredBy: StubMeasurer()).scene
        let notes = scene.groups(.note).map { $0.texts.joined() }
        #expect(notes.contains("未报告：丙县、丁县、戊县、己县、庚县、辛县、壬县"))
        #expect(notes.contains("尚未公布：癸县、子县、丑县"))
        #expect(scene.groups(.mark).compactMap(\.datum).count == 12)
    }

    @Test func anAnnotationNeverHidesAnAbsence() throws {
        let absent = BarMark(x: .value("值", Absence.notReported), y: .value("类", "甲")).annotation("只报比例")
        let stated = BarMark(x: .value("值", 1), y: .value("类", "乙")).annotation("一件")
        let scene = try Chart(marks: [absent, stated]).render(measuredBy: StubMeasurer()).scene
        #expect(scene.groups(.mark).map(\.texts) == [["… 只报比例"], ["一件"]])
    }

    @Test func aLinkAndACallersAlternativeAreKept() throws {
        let mark = BarMark(x: .value("值", 1), y: .value("类", "甲")).link(.uri("https://example.org/"))
            .alternativeText("甲一件")
        let scene = try Chart(marks: [mark]).render(measuredBy: StubMeasurer()).scene
        #expect(scene.groups(.mark).map(\.link) == [.uri("https://example.org/")])
        #expect(scene.groups(.mark).map(\.alternative) == ["甲一件"])
        #expect(scene.summary == "甲一件。")
    }
}
