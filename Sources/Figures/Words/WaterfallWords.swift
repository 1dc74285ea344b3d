import Analysis
import Metrics
import Plot

/// What is said about totals and what lies between them.
struct WaterfallWords: FigureWords {
    let request: FigureRequest
    let frame: StageFrame
    let balances: [Balance]

    init(request: FigureRequest, frame: StageFrame) {
        (self.request, self.frame) = (request, frame)
        balances = frame.drawn.compactMap { Balance($0) }
    }

    private var phrase: Phrase { request.phrase }
    private var unit: String { request.unit(request.measures[0]) }
    private var last: Int { request.measures.count - 1 }
    var remainderName: String { phrase("未说明", "unexplained") }

    func name(of place: Balance.Place) -> String {
        switch place {
        case .measure(let number): request.label(request.measures[number])
        case .remainder: remainderName
        }
    }

    /// A floating bar's label, with the sign of what it does: −97件.
    func label(of step: Balance.Step) -> String {
        if let entry = step.entry, entry.quantity != nil {
            return (step.to?.stated ?? 0 < step.from?.stated ?? 0 ? "−" : "+") + phrase.told(entry)
        }
        return NumberFormat(fractionDigits: 6, isSigned: true).text(
            (step.to?.stated ?? 0) - (step.from?.stated ?? 0)) + unit
    }

    func sentence(_ step: Balance.Step, of balance: Balance) -> String {
        if case .measure(let number) = step.place { return frame.worded(number, of: balance.stages) }
        return phrase("未说明\(label(of: step))", "unexplained \(label(of: step))")
    }

    private func number(_ value: Double) -> String { NumberFormat(fractionDigits: 6).text(abs(value)) + unit }

    var title: String {
        guard balances.count == 1, let only = balances.first else {
            let closed = balances.count {
                $0.remainder == nil && $0.expected == nil && $0.stages.count == $0.stages.entries.count
            }
            let who =
                closed == balances.count
                ? "各项都相合" : closed == 0 ? "没有一个各项相合" : "\(closed)个各项相合"
            return phrase(
                "\(balances.count)个机构由\(name(of: .measure(0)))到\(name(of: .measure(last)))，\(who)",
                "\(balances.count) bodies, from \(name(of: .measure(0))) to \(name(of: .measure(last))): \(closed) add up"
            )
        }
        let head =
            frame.subject(only.stages) + frame.worded(0, of: only.stages) + phrase("，", ", ")
            + frame.worded(last, of: only.stages)
        guard let remainder = only.remainder else { return head }
        return remainder > 0
            ? head
                + phrase(
                    "，相差中\(number(remainder))未说明", ", \(number(remainder)) of the difference unexplained")
            : head
                + phrase(
                    "，各项多出\(number(remainder))", ", the parts exceed the difference by \(number(remainder))")
    }

    var subtitle: String { frame.subtitle }

    var notes: [String] {
        let approximate = balances.filter { balance in
            balance.stages.observations.contains { !$0.quantity.isExact }
        }
        let missing = balances.filter { $0.stages.count < $0.stages.entries.count }
        let hasRemainder = balances.contains { $0.remainder != nil }
        func names(_ balances: [Balance]) -> String {
            phrase.list(balances.map { phrase.name(of: $0.stages.body) }, atMost: 6)
        }
        return [
            hasRemainder
                ? phrase(
                    "虚线框为按所列各项推算与所报\(name(of: .measure(last)))之差，来源未说明",
                    "The dotted bar is what the listed figures leave unexplained")
                : nil,
            hasRemainder && !missing.isEmpty
                ? phrase(
                    "未说明之数含未报告的各项：\(names(missing))",
                    "The unexplained rest includes what is not reported: \(names(missing))")
                : nil,
            approximate.isEmpty
                ? nil
                : phrase(
                    "约数画出其区间，有约数的不算差额：\(names(approximate))",
                    "Approximate figures are drawn with their bounds, and no remainder is given: \(names(approximate))"
                ),
        ].compactMap { $0 } + frame.notes
    }

    var paragraph: String {
        let sentences = balances.prefix(6).map { balance in
            frame.subject(balance.stages)
                + balance.steps.map { sentence($0, of: balance) }.joined(separator: phrase("；", "; "))
                + verdict(balance)
                + phrase("。", ". ")
        }
        return sentences.joined()
            + (balances.count > 6 ? phrase("余见表。", "The others are in the table. ") : "")
    }

    /// Whether the steps lead from the first total to the last.
    private func verdict(_ balance: Balance) -> String {
        if balance.remainder != nil { return phrase("，各项不能合到总数", ", which do not add up") }
        if balance.stages.count < balance.stages.entries.count { return "" }
        guard let expected = balance.expected else {
            let isExact = balance.stages.observations.allSatisfy(\.quantity.isExact)
            return isExact
                ? phrase("，各项相合", ", which add up") : phrase("，是否相合不能判定", ", which may or may not add up")
        }
        let end = balance.stages.entries[last].quantity?.interval
        let isPossible =
            end.map { $0.upper >= expected.lowerBound && $0.lower <= expected.upperBound } ?? true
        return isPossible
            ? phrase("，在约数范围内相合", ", which add up within their bounds")
            : phrase("，各项不能合到总数", ", which do not add up")
    }

    /// The stages, and the unexplained rest in its own column.
    var table: FigureTable {
        frame.table(extra: phrase("未说明（\(unit)）", "Unexplained (\(unit))")) { stages, number in
            guard number == last, let balance = balances.first(where: { $0.stages.body == stages.body })
            else {
                return .init("")
            }
            guard let step = balance.steps.first(where: { $0.place == .remainder }) else {
                let isKnown = balance.expected == nil && stages.observations.allSatisfy(\.quantity.isExact)
                return isKnown ? .init("0") : .init(phrase("不能判定", "cannot be told"), isAbsent: true)
            }
            return .init(String(label(of: step).dropLast(unit.count)))
        }
    }
}
