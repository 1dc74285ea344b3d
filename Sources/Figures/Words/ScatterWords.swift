import Analysis
import Metrics
import Plot

/// What is said about two indicators of the same bodies.
struct ScatterWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison
    let pairs: Pairs

    private var phrase: Phrase { request.phrase }
    private var x: String { request.label(request.measures[0]) }
    private var y: String { request.label(request.measures[1]) }
    private var period: Period? { pairs.drawn.first?.x.observation?.period }

    /// No statement of a relation under this many bodies.
    private static let fewest = 5

    var title: String {
        let (count, ordered) = (pairs.drawn.count, pairs.alike + pairs.opposite)
        guard count >= Self.fewest, ordered > 0 else {
            return phrase("\(count)个机构同时有\(x)与\(y)", "\(count) bodies have both \(x) and \(y)")
        }
        let share = Double(pairs.alike) / Double(ordered)
        if share >= 0.8 {
            return phrase(
                "\(count)个机构中，\(x)多的，\(y)大多也多",
                "Of \(count) bodies, those with more \(x) mostly have more \(y)")
        }
        if share <= 0.2 {
            return phrase(
                "\(count)个机构中，\(x)多的，\(y)大多反而少",
                "Of \(count) bodies, those with more \(x) mostly have fewer \(y)")
        }
        return phrase(
            "\(count)个机构中，\(x)的多少与\(y)的多少没有一致的关系",
            "Of \(count) bodies, more \(x) does not go with more or fewer \(y)")
    }

    var subtitle: String {
        let years = period.map { phrase.years([$0.year]) } ?? ""
        let basis = period.map { phrase.basis($0.basis) } ?? ""
        return phrase(
            "\(request.file.name)，\(years)，\(basis)", "\(request.file.name), \(years), \(basis)")
    }

    var notes: [String] {
        let drawn = pairs.drawn.flatMap { [$0.x, $0.y] }
        let scale: String? =
            switch request.file.scale {
            case .log:
                phrase("两轴为对数刻度：同样的距离是同样的倍数", "Both axes are logarithmic: equal distances are equal ratios")
            case .symlog: phrase("两轴为对称对数刻度", "Both axes are symmetrically logarithmic")
            case .sqrt: phrase("两轴为平方根刻度", "Both axes are of square roots")
            case .linear, nil: nil
            }
        return [
            drawn.contains { $0.quantity?.isExact == false }
                ? phrase(
                    "约数的点在所述数上，两向的旁线为其区间",
                    "Approximate figures stand at the stated numbers beside their bounds") : nil,
            scale,
            listed(
                "年份或口径不同，未画", "Another year or basis, not drawn",
                pairs.odd.map { row in
                    let period = row.x.observation?.period
                    return phrase.name(of: row.body)
                        + (period.map { " \($0.year)" + phrase("·", " · ") + phrase.shortBasis($0.basis) }
                            ?? "")
                }),
            listed("只是一部分，未画", "A part, not drawn", pairs.parts.map { phrase.name(of: $0.body) }),
            listed(
                "对数刻度没有零，未画", "A logarithmic axis has no zero, not drawn",
                pairs.beyond.map { phrase.name(of: $0.body) }),
            listed(
                "同期没有两项数，未画", "Not both figures of one period, not drawn",
                pairs.incomplete.map { phrase.name(of: $0.body) }),
            request.levels(drawn), request.doubts(drawn),
        ].compactMap { $0 }
    }

    private func listed(_ zh: String, _ en: String, _ names: [String]) -> String? {
        names.isEmpty ? nil : phrase("\(zh)：", "\(en): ") + phrase.list(names, atMost: 8)
    }

    var paragraph: String {
        let (count, ordered) = (pairs.drawn.count, pairs.alike + pairs.opposite)
        let year = period.map { phrase.years([$0.year]) } ?? ""
        let left = comparison.lead.count - count
        let others =
            left == 0 ? "" : phrase("，其余\(left)个未画", "; the other \(left) are not drawn")
        var text = phrase(
            "\(year)同时有\(x)与\(y)且口径相同的机构有\(count)个\(others)。",
            "\(count) bodies have both \(x) and \(y) of \(year) on one basis\(others). ")
        if count >= Self.fewest, ordered > 0 {
            text += phrase(
                "两两相比，两项高低都能判定的\(ordered)对中，\(pairs.alike)对同高同低，\(pairs.opposite)对一高一低。",
                "Of the \(ordered) pairs of bodies whose order is certain in both, \(pairs.alike) are ordered alike and \(pairs.opposite) oppositely. "
            )
        }
        let ends = [
            pairs.drawn.max { value($0.x) < value($1.x) }, pairs.drawn.min { value($0.x) < value($1.x) },
        ]
        .compactMap { $0 }
        if count > 1 {
            text +=
                phrase("按所述值，\(x)最多与最少的是", "By the stated figures \(x) is greatest and least for ")
                + ends.map { pair in
                    phrase(
                        "\(phrase.name(of: pair.body))（\(figure(pair.x))，\(y)\(figure(pair.y))）",
                        "\(phrase.name(of: pair.body)) (\(figure(pair.x)); \(y) \(figure(pair.y)))")
                }.joined(separator: phrase("与", " and ")) + phrase("。", ". ")
        }
        return text
    }

    private func value(_ entry: Entry) -> Double { entry.quantity?.value ?? 0 }
    private func figure(_ entry: Entry) -> String { phrase.told(entry) }
}
