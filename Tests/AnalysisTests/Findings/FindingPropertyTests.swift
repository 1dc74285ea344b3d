import Metrics
import Testing

@testable import Analysis

private typealias Data = InventedFigures

/// Every sentence is held against every choice of values that its figures allow.
@Suite struct FindingPropertyTests {
    @Test(arguments: 0..<300) func holdsForEveryValueWithinTheBounds(seed: Int) throws {
        var random = Sequence(seed: UInt64(seed))
        let isOfPeers = seed % 2 == 0
        let rows = (0..<6).map { index -> Observation in
            let number = 10 * Int.random(in: 1...9, using: &random)
            let words = ["\(number)件", "\(number)余件", "近\(number)件", "约\(number)件", "\(number)件以上"]
            // Exact figures are common, so that there is something to be found.
            let word = words[max(0, Int.random(in: -6...4, using: &random))]
            return isOfPeers
                ? Data.row(word, index, 2024) : Data.row(word, 0, 2018 + index)
        }
        let findings = Data.dataset(rows).findings()
        for finding in findings {
            let isTrue = choices(rows).allSatisfy { holds(finding, $0) }
            #expect(isTrue, "\(finding.sentence.zh)")
        }
    }

    @Test(arguments: 0..<60) func outliersAreSoForEveryValueWithinTheBounds(seed: Int) {
        var random = Sequence(seed: UInt64(seed))
        let rows = (0..<9).map { index -> Observation in
            let number = 10 * Int.random(in: 5...9, using: &random)
            let words = ["\(number)件", "\(number)余件", "约\(number)件"]
            // The last lies somewhere between the others and far away.
            return Data.row(
                index < 8 ? words[Int.random(in: 0...2, using: &random)] : "\(60 + 5 * seed)件", index)
        }
        let found = Data.dataset(rows).findings().filter { $0.kind == .outlier }
        #expect(seed > 0 || found.isEmpty)
        #expect(seed < 40 || !found.isEmpty)
        for finding in found {
            let outliers = rows.filter { finding.sentence.zh.contains("\(name($0.body))（") }
            #expect(!outliers.isEmpty)
            let isTrue = choices(rows).allSatisfy { values in
                let sorted = values.values.sorted()
                // Nine figures have their quartiles at the third and the seventh.
                let (first, third) = (sorted[2], sorted[6])
                return outliers.allSatisfy { row in
                    let value = values[row.id] ?? .nan
                    return value > third + 1.5 * (third - first) || value < first - 1.5 * (third - first)
                }
            }
            #expect(isTrue, "\(finding.sentence.zh)")
        }
    }

    @Test(arguments: 0..<100) func changesAmongPeersHoldForEveryValueWithinTheBounds(seed: Int) {
        var random = Sequence(seed: UInt64(seed))
        let rows = (0..<6).map { index -> Observation in
            let number = 10 * Int.random(in: 1...9, using: &random)
            let words = ["\(number)件", "\(number)余件", "近\(number)件", "\(number)件以上"]
            return Data.row(
                words[max(0, Int.random(in: -5...3, using: &random))], index / 2, 2023 + index % 2)
        }
        for finding in Data.dataset(rows).findings() where finding.kind == .peerChange {
            let isTrue = choices(rows).allSatisfy { values in
                let changes = (0..<3).map { body -> Double in
                    (values[rows[2 * body + 1].id] ?? .nan) / (values[rows[2 * body].id] ?? .nan) - 1
                }
                return (0..<3).allSatisfy { body in
                    let isMost = finding.sentence.zh.contains("\(name("b\(body)"))升幅最大")
                    let isLeast = finding.sentence.zh.contains("\(name("b\(body)"))降幅最大")
                    return (!isMost || changes[body] == changes.max() && changes[body] > 0)
                        && (!isLeast || changes[body] == changes.min() && changes[body] < 0)
                }
            }
            #expect(isTrue, "\(finding.sentence.zh)")
        }
    }

    @Test(arguments: 0..<300) func aRateIsContradictedWhereNoValueWithinTheBoundsMakesIt(seed: Int) throws {
        var random = Sequence(seed: UInt64(seed))
        func words(_ number: Int, _ unit: String) -> String {
            let forms = ["\(number)", "\(number)", "\(number)余", "近\(number)", "约\(number)"]
            return (forms.randomElement(using: &random) ?? "") + unit
        }
        let below = 10 * Int.random(in: 2...40, using: &random)
        let above = 10 * Int.random(in: 0...(below / 10), using: &random)
        // Near the true rate more often than not, whole or with a decimal.
        let tenths = 1000 * above / below + 5 * Int.random(in: -12...12, using: &random)
        let isWhole = Bool.random(using: &random)
        let share = isWhole ? "\(max(0, tenths) / 10)" : "\(max(0, tenths) / 10).\(max(0, tenths) % 10)"
        let rows = [
            Data.row(share + "%", 0, 2024, "proposals_filed_rate"),
            Data.row(above == 0 ? "0件" : words(above, "件"), 0, 2024, "proposals_filed"),
            Data.row(words(below, "件"), 0, 2024, "proposals_received"),
        ]
        // 90.0 may have been written 90, so that its last digit is the unit.
        let unit = isWhole || share.hasSuffix(".0") ? 1 : 0.1
        let made = choices(rows).map { 100 * ($0[rows[1].id] ?? .nan) / ($0[rows[2].id] ?? .nan) }
        let (least, most) = (try #require(made.min()), try #require(made.max()))
        let published = try #require(Double(share))
        // Ends that touch depend on which of them belong to the bounds, down to the last bit.
        let gap = max(least - (published + unit), (published - unit) - most)
        guard abs(gap) > 1e-4 else { return }
        let found = Data.dataset(rows).findings().filter { $0.kind == .contradiction }
        #expect(found.count == (gap > 0 ? 1 : 0), "\(rows.map(\.quantity.asStated)) \(least) \(most)")
        for finding in found {
            // What it says of the computed rate holds at both ends.
            let text = finding.sentence.zh
            let said = try #require(number(after: "计算为", in: text))
            guard text.contains("之间") else {
                #expect(abs(said - least) < 0.0051 && abs(said - most) < 0.0051, "\(text)")
                continue
            }
            let upper = try #require(number(after: "至", in: text))
            #expect(said <= least + 1e-6 && least - said < 0.0101, "\(text)")
            #expect(upper >= most - 1e-6 && upper - most < 0.0101, "\(text)")
        }
    }

    @Test func noTwoSayTheSameAndOrderIsTheSame() {
        var random = Sequence(seed: 7)
        var rows: [Observation] = []
        for body in 0..<10 {
            for year in 2015...2024 {
                for indicator in ["proposals_received", "proposals_filed"] where Bool.random(using: &random) {
                    rows.append(
                        Data.row("\(Int.random(in: 1...400, using: &random))件", body, year, indicator))
                }
            }
        }
        let found = Data.dataset(rows).findings()
        #expect(found == Data.dataset(rows.shuffled(using: &random)).findings())
        #expect(found.map(\.importance) == found.map(\.importance).sorted(by: >))
        #expect(found.allSatisfy { (0...1).contains($0.importance) })
        let subjects = found.flatMap { finding in
            finding.bodies.map { "\(finding.kind) \($0) \(finding.indicator)" }
        }
        #expect(Set(subjects).count == subjects.count)
        #expect(Set(found.map(\.kind)).count > 3)
    }

    /// Values at and near both ends of every figure, in every combination.
    private func choices(_ rows: [Observation]) -> [[String: Double]] {
        rows.reduce([[:]]) { choices, row in
            let interval = row.quantity.interval
            let top = interval.upper.isInfinite ? 1e9 : interval.upper
            let hair = 1e-6
            let ends = Set([
                interval.lower + (interval.lowerIsOpen ? hair : 0),
                top - (interval.upperIsOpen && interval.upper.isFinite ? hair : 0),
            ])
            return choices.flatMap { choice in
                ends.map { choice.merging([row.id: $0]) { _, new in new } }
            }
        }
    }

    /// Reads the claims back from the sentence.
    private func holds(_ finding: Finding, _ values: [String: Double]) -> Bool {
        let text = finding.sentence.zh
        func value(_ row: Observation) -> Double { values[row.id] ?? .nan }
        let all = finding.observations.map(value)
        func claims(_ name: String, _ word: String) -> Bool { text.contains("以\(name)\(word)") }
        switch finding.kind {
        case .extremes, .record:
            return finding.observations.allSatisfy { row in
                let name = finding.kind == .record ? "\(row.period.year)年" : name(row.body)
                return (!claims(name, "最多") || all.count { $0 >= value(row) } == 1)
                    && (!claims(name, "最少") || all.count { $0 <= value(row) } == 1)
            }
        case .change, .turn:
            let (later, earlier) = (finding.observations[0], finding.observations[1])
            let change = value(later) / value(earlier) - 1
            guard directionHolds(text, change) else { return false }
            if finding.kind == .turn {
                return (value(earlier) - value(finding.observations[2])) * change < 0
            }
            guard text.contains("幅最大") else { return true }
            let years = Dictionary(
                uniqueKeysWithValues: finding.observations.map { ($0.period.year, value($0)) })
            let changes = years.compactMap { year, value in years[year - 1].map { value / $0 - 1 } }
            return change == (text.contains("升幅") ? changes.max() : changes.min())
        default: return true
        }
    }

    private func name(_ id: String) -> String {
        InventedFigures.bodies.first { $0.id == id }?.name ?? ""
    }

    /// 增长, 增加, 下降, 减少, with the least size where one is given.
    private func directionHolds(_ text: String, _ change: Double) -> Bool {
        if let least = number(after: "至少增长", in: text) { return change * 100 > least - 1e-6 }
        if let least = number(after: "至少下降", in: text) { return -change * 100 > least - 1e-6 }
        if let size = number(after: "增长", in: text) { return abs(change * 100 - size) <= 0.051 }
        if let size = number(after: "下降", in: text) { return abs(-change * 100 - size) <= 0.051 }
        return text.contains("增加") ? change > 0 : change < 0
    }

    private func number(after word: String, in text: String) -> Double? {
        guard let found = text.firstRange(of: word) else { return nil }
        return Double(text[found.upperBound...].prefix { $0.isNumber || $0 == "." })
    }
}
