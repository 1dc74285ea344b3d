import Canvas
import SceneRecords
import Testing

@testable import Plot

/// Names stand in full, then short, then as numbers; whatever the room, each can be told from the picture.
@Suite struct NameTests {
    private let measurer = StubMeasurer()

    @Test func namesAreEqualByTheirFullForm() {
        let (full, short) = (
            PlottableValue.value("机构", "甲县政协"), PlottableValue.value("机构", "甲县政协", short: "甲县")
        )
        #expect(full == short)
        #expect(Set([full, short]).count == 1)
        #expect(PlottableValue.value("机构", "甲县", short: "甲县").short == nil)
        #expect(PlottableValue.value("机构", "甲县", short: "").short == nil)
    }

    @Test func numeralsOfSetsDiffer() {
        #expect([0, 9].map(Numerals.arabic.text) == ["1", "10"])
        #expect([0, 9].map(Numerals.enclosed.text) == ["(1)", "(10)"])
        #expect(
            [0, 25, 26, 51, 52, 701, 702].map(Numerals.letters.text) == [
                "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
            ])
        #expect([0, 3, 8, 39, 98].map(Numerals.roman.text) == ["I", "IV", "IX", "XL", "XCIX"])
    }

    @Test func shortNamesThatReadAlikeStayInFull() {
        let marks = [("甲省东区", "东区"), ("乙省东区", "东区"), ("丙省西区", "西区"), ("丁县", nil)].map { name, short in
            BarMark(x: .value("件", 1), y: .value("机构", name, short: short))
        }
        let texts = ShortNames(marks).texts(of: ["甲省东区", "乙省东区", "丙省西区", "丁县"])
        #expect(texts == ["甲省东区", "乙省东区", "西区", "丁县"])
        // A short form that is another's full name would be taken for it.
        let other = [("丁县政协", "丁县"), ("丁县", nil)].map { name, short in
            BarMark(x: .value("件", 1), y: .value("机构", name, short: short))
        }
        #expect(ShortNames(other).texts(of: ["丁县政协", "丁县"]) == ["丁县政协", "丁县"])
    }

    // MARK: Each step at its threshold

    /// The widest figure at which names take the last of `forms`, and the narrowest at which they take the first,
    /// lie a tenth of a point apart.
    private func threshold(
        _ form: NameForm, in range: ClosedRange<Double>, _ chart: Chart,
        of set: (ChartPipeline.Draft) -> NameForm
    ) throws -> Double? {
        func found(_ width: Double) -> NameForm? {
            let sized = chart.size(points: Size(width: width, height: 400))
            guard let draft = try? ChartPipeline(sized, measurer: measurer).draft() else { return nil }
            return set(draft)
        }
        guard found(range.upperBound).map({ $0 < form }) ?? false else { return nil }
        var (low, high) = (range.lowerBound, range.upperBound)
        while high - low > 0.1 {
            let middle = (low + high) / 2
            if let here = found(middle), here < form { high = middle } else { low = middle }
        }
        return found(low) == form ? high : nil
    }

    private func bars(_ length: Int, short: Int?, isLevel: Bool, count: Int = 4) -> Chart {
        Chart {
            for index in 0..<count {
                let stem = String("甲乙丙丁戊己".dropFirst(index).prefix(1))
                let name = PlottableValue.value(
                    "机构", stem + String(repeating: "某", count: length - 1),
                    short: short.map { stem + String(repeating: "简", count: $0 - 1) })
                if isLevel {
                    BarMark(x: .value("件", 5), y: name)
                } else {
                    BarMark(x: name, y: .value("件", 5))
                }
            }
        }
    }

    /// Thirty Han characters of nine points in three lines take ninety points: half of a hundred and eighty.
    @Test func rowsTakeThreeLinesOfHalfTheWidth() throws {
        let row = { (draft: ChartPipeline.Draft) in draft.laid.rowNames.form }
        let short = try #require(
            try threshold(.short, in: 100...400, bars(30, short: 15, isLevel: true), of: row))
        #expect(abs(short - 180) < 0.3, "\(short)")
        let numbers = try #require(
            try threshold(.numbers, in: 40...170, bars(30, short: 15, isLevel: true), of: row))
        #expect(abs(numbers - 90) < 0.3, "\(numbers)")
        let straight = try #require(
            try threshold(.numbers, in: 100...400, bars(30, short: nil, isLevel: true), of: row))
        #expect(abs(straight - 180) < 0.3, "\(straight)")
    }

    /// Twenty Han characters in five lines take 36 points and 4 between names: four columns of forty.
    @Test func columnsTakeFiveLinesOfTheirBand() throws {
        let row = { (draft: ChartPipeline.Draft) in draft.laid.rowNames.form }
        let short = try #require(
            try threshold(.short, in: 100...400, bars(20, short: 10, isLevel: false), of: row))
        #expect(abs(short - 160) < 0.3, "\(short)")
        let numbers = try #require(
            try threshold(.numbers, in: 60...150, bars(20, short: 10, isLevel: false), of: row))
        #expect(abs(numbers - 88) < 0.3, "\(numbers)")
    }

    @Test func headsOfAGridTakeFiveLines() throws {
        let chart = Chart {
            for column in 0..<4 {
                let stem = String("甲乙丙丁".dropFirst(column).prefix(1))
                TextMark(
                    "1",
                    x: .value(
                        "指标", stem + String(repeating: "某", count: 19),
                        short: stem + String(repeating: "简", count: 9)),
                    y: .value("机构", "子县"))
            }
        }
        let column = { (draft: ChartPipeline.Draft) in draft.laid.columnNames.form }
        let short = try #require(try threshold(.short, in: 100...500, chart, of: column))
        let numbers = try #require(try threshold(.numbers, in: 60...short - 1, chart, of: column))
        // Beside the row's name of two characters and its gap: four columns of 36 points and 2 around.
        #expect(abs(short - (26 + 4 * 38)) < 0.3, "\(short)")
        #expect(abs(numbers - (26 + 4 * 20)) < 0.3, "\(numbers)")
    }

    @Test func whatIsNotInFullIsReported() throws {
        func codes(_ name: String) throws -> [ChartWarning.Code] {
            let sample = try #require(Samples.all.first { $0.name == name })
            return try sample.chart.render(measuredBy: Typesetter()).warnings.map(\.code)
        }
        for (name, chart) in Samples.names where !name.contains("wrapped") {
            let codes = try codes(name)
            let wanted: ChartWarning.Code = name.hasSuffix("numbered") ? .namesNumbered : .namesAbbreviated
            #expect(codes.contains(wanted), "\(name) \(chart.marks.count) \(codes)")
            #expect(!codes.contains(.labelOmitted), "\(name)")
        }
        for name in ["names-columns-wrapped", "names-legend-wrapped"] { #expect(try codes(name).isEmpty) }
    }

    // MARK: Whatever the room

    /// The texts of a scene with the lines of each name joined.
    private func isNamed(_ full: String, _ short: String, in scene: Scene) -> Bool {
        let joined = scene.texts.joined()
        if joined.contains(full) || joined.contains(short) { return true }
        return scene.groups(.legend).contains { $0.alternative?.hasSuffix(full) ?? false }
    }

    @Test(arguments: [0, 1, 2, 3]) func everyNameCanBeTold(form: Int) throws {
        var drawn = 0
        for seed in 0..<300 {
            var random = SeededGenerator(seed: UInt64(seed * 4 + form))
            let count = Int.random(in: 1...14, using: &random)
            let names = (0..<count).map { index -> (full: String, short: String) in
                let length = Int.random(in: 1...36, using: &random)
                let stem = "甲\(index)"
                return (stem + String(repeating: "某", count: length) + "会", stem + "简")
            }
            let marks = names.flatMap { name -> [any Mark] in
                let place = PlottableValue.value(
                    "机构", name.full, short: Bool.random(using: &random) ? name.short : nil)
                let value = PlottableValue.value("件", Int.random(in: 0...99, using: &random))
                switch form {
                case 0: return [BarMark(x: value, y: place)]
                case 1: return [BarMark(x: place, y: value)]
                case 2:
                    return [
                        TextMark("7", x: place, y: .value("行", "子")),
                        TextMark("8", x: place, y: .value("行", "丑")),
                    ]
                default:
                    return [1, 2].map {
                        LineMark(x: .value("年", 2020 + $0, unit: .year), y: value, series: place)
                    }
                }
            }
            let width = Double.random(in: 40...500, using: &random)
            let chart = Chart(marks: marks).chartTitle("标题").chartSource("来源")
                .size(points: Size(width: width, height: 900))
            let scene: Scene
            do { scene = try chart.render(measuredBy: measurer).scene } catch {
                guard case .doesNotFit = error else { throw error }
                continue
            }
            drawn += 1
            for name in names {
                #expect(isNamed(name.full, name.short, in: scene), "\(form) \(seed) \(name.full)")
            }
            let texts = try PlacedText.all(in: scene, measuredBy: measurer)
            #expect(PlacedText.collisions(texts).isEmpty, "\(form) \(seed)")
            #expect(PlacedText.outside(texts, scene).isEmpty, "\(form) \(seed)")
        }
        // Lines of many names need more height than some of these have.
        #expect(drawn > 200, "\(form): \(drawn)")
    }

    /// Panels agree: one form, one list, however wide each is.
    @Test func panelsShareTheirNumbers() throws {
        let sample = try #require(Samples.names.first { $0.name == "names-panels-numbered" })
        let result = try sample.chart.render(measuredBy: measurer)
        let lists = result.scene.groups(.legend).compactMap(\.alternative)
        #expect(Set(lists).count == lists.count, "\(lists)")
    }
}
