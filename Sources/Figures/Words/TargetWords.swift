import Analysis
import Metrics
import Plot

/// The value that others are held against.
extension FigureRequest {
    /// The words beside the rule: 目标100%.
    func targetName(_ target: Double) -> String {
        phrase("目标\(number(target, of: measures[0]))", "target \(number(target, of: measures[0]))")
    }

    /// A rule at the file's target, across level or upright marks; none where it names none.
    func targetRule(isUpright: Bool = false) -> [any Mark] {
        guard let target = file.target else { return [] }
        let value = PlottableValue.value(label(measures[0]), target)
        let rule = isUpright ? RuleMark(y: value) : RuleMark(x: value)
        return [rule.annotation(targetName(target)).alternativeText(targetName(target))]
    }

    /// Who certainly reaches a value and of whom it cannot be told; `nil` where there is none to reach.
    /// - Parameters:
    ///   - implied: what stands for the file's target where it names none.
    ///   - isTitle: without names and full stop, and with what is counted.
    func againstTarget(_ comparison: Comparison, _ implied: Double? = nil, isTitle: Bool = false) -> String? {
        guard let target = file.target ?? implied else { return nil }
        let bounded = comparison.lead.compactMap { entry in entry.quantity.map { (entry.body, $0.interval) } }
        let reached = bounded.filter { $0.1.lower >= target }
        let short = bounded.count { $0.1.upper < target || ($0.1.upper == target && $0.1.upperIsOpen) }
        let open = bounded.count - reached.count - short
        let value = number(target, of: measures[0])
        let name = file.target == nil ? value : targetName(target)
        let unknown =
            open == 0
            ? "" : phrase("，\(open)个因约数不能判定", ", \(open) cannot be told because figures are approximate")
        if isTitle {
            let what = label(measures[0])
            let who =
                reached.count == bounded.count
                ? "都达到" : short == bounded.count ? "都未达到" : "中\(reached.count)个达到"
            return phrase(
                "\(what)：\(bounded.count)个机构\(who)\(name)\(unknown)",
                "\(what): \(reached.count) of \(bounded.count) bodies reach \(file.target == nil ? value : "the " + name)\(unknown)"
            )
        }
        let isListed = !reached.isEmpty && reached.count <= 6 && reached.count < bounded.count
        let names = phrase.list(reached.map { phrase.name(of: $0.0) })
        let who = isListed ? phrase("（\(names)）", " (\(names))") : ""
        return phrase(
            "\(bounded.count)个中\(reached.count)个达到\(name)\(who)\(unknown)。",
            "\(reached.count) of \(bounded.count) reach \(file.target == nil ? value : "the " + name)\(who)\(unknown). "
        )
    }
}
