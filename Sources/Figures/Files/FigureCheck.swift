import Metrics

/// Whether a file gives its kind what the kind needs, and nothing that the kind has no use for.
struct FigureCheck {
    let file: FigureFile
    let kind: any FigureKind
    let dataset: Dataset
    let root: JSONNode
    /// As written; a measure each, unless some are at fault.
    let indicators: [JSONNode]

    func run(faults: inout FaultCollector) {
        checkUse(faults: &faults)
        guard file.measures.count == indicators.count else { return }
        checkMeasures(faults: &faults)
        // What is missing or misspelt would only be told twice.
        guard faults.isEmpty, !file.measures.isEmpty else { return }
        checkRates(faults: &faults)
        checkCounts(faults: &faults)
    }

    /// A key that would change nothing is a misunderstanding, told at the key.
    private func checkUse(faults: inout FaultCollector) {
        for key in FigureKey.allCases where key != .facet && !kind.uses.contains(key) {
            guard let member = root.member(key.rawValue) else { continue }
            let users = FigureKinds.using(key)
            faults.add(
                .unusedKey, at: member.place, zh: "\(kind.word) 图不用 \(key.rawValue)",
                en: "kind \(kind.word) does not use \(key.rawValue)",
                remedyZh: users.isEmpty ? "去掉这个键" : "去掉这个键；用它的有 \(users.joined(separator: "、"))",
                remedyEn: users.isEmpty
                    ? "remove it" : "remove it; used by \(users.joined(separator: ", "))")
        }
    }

    /// One axis has one unit, and a line or bar stands once.
    private func checkMeasures(faults: inout FaultCollector) {
        let mustShare = kind.needs.sharesUnit && file.facet?.by != .indicator
        for (index, measure) in file.measures.enumerated().dropFirst() {
            if mustShare && unit(measure) != unit(file.measures[0]) {
                faults.add(
                    .unitDiffers, at: indicators[index].place, zh: "同一张图的指标单位不同",
                    en: "the indicators of one figure differ in unit", remedyZh: "分成两张图",
                    remedyEn: "make two figures")
            }
            let isRepeated = file.measures[..<index].contains {
                ($0.indicator, $0.denominator ?? "", $0.topic, $0.bases)
                    == (measure.indicator, measure.denominator ?? "", measure.topic, measure.bases)
            }
            if isRepeated {
                faults.add(
                    .duplicateKey, at: indicators[index].place, zh: "指标重复",
                    en: "the indicator is named twice", remedyZh: "删去一个", remedyEn: "remove one")
            }
        }
    }

    private func unit(_ measure: FigureFile.Measure) -> String? {
        measure.denominator == nil ? dataset.indicator(measure.indicator)?.unit : "%"
    }

    private func checkRates(faults: inout FaultCollector) {
        guard kind.needs.rates != .any else { return }
        for (measure, node) in zip(file.measures, indicators) where measure.denominator != nil {
            guard kind.needs.rates == .never || file.measures.count > 1 else { continue }
            let users = FigureKinds.all.filter { $0.needs.rates != .never }.map(\.word)
            faults.add(
                .outOfRange, at: (node.member("per")?.place ?? node.place),
                zh: "per 只用于 \(users.joined(separator: "、")) 图的唯一指标",
                en: "per belongs to the only indicator of a figure of kind \(users.joined(separator: ", "))",
                remedyZh: "去掉 per 或其他指标", remedyEn: "remove per or the other indicators")
        }
    }

    private func checkCounts(faults: inout FaultCollector) {
        if file.facet?.by != .body {
            let bodies = file.bodies.ids(in: dataset).count
            check(
                bodies, in: kind.needs.bodies, at: "bodies", zh: ("机构", "个"), en: ("body", "bodies"),
                faults: &faults)
        }
        if file.facet?.by != .indicator {
            check(
                file.measures.count, in: kind.needs.indicators, at: "indicators", zh: ("指标", "个"),
                en: ("indicator", "indicators"), faults: &faults)
        }
        if kind.needs.severalYears, case .range(let from, let to) = file.years, from == to {
            check(
                1, in: 2...Int.max, at: "years", zh: ("年份", "个"), en: ("year", "years"), faults: &faults)
        }
    }

    /// A number of things that the kind cannot show.
    private func check(
        _ count: Int, in range: ClosedRange<Int>, at key: String, zh: (noun: String, counter: String),
        en: (one: String, many: String), faults: inout FaultCollector
    ) {
        guard !range.contains(count) else { return }
        let (least, most) = (range.lowerBound, range.upperBound)
        let wantedZh =
            least == most ? "\(least)" : most == Int.max ? "至少 \(least)" : "\(least) 到 \(most)"
        let words = ["no", "one", "two", "three"]
        func word(_ number: Int) -> String { number < words.count ? words[number] : "\(number)" }
        let wantedEn =
            least == most
            ? word(least) : most == Int.max ? "at least \(word(least))" : "\(word(least)) to \(word(most))"
        let noun = most == 1 ? en.one : en.many
        faults.add(
            .outOfRange, at: root.member(key)?.value.place ?? root.place,
            child: root.member(key) == nil ? key : nil,
            zh: "\(kind.word) 图显示\(wantedZh) \(zh.counter)\(zh.noun)，这里有 \(count) \(zh.counter)",
            en: "a \(kind.word) figure shows \(wantedEn) \(noun), here \(count == 1 ? "is" : "are") \(count)",
            remedyZh: "在 \(key) 中写\(wantedZh) \(zh.counter)", remedyEn: "name \(wantedEn) \(noun) in \(key)")
    }
}
