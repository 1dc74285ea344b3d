/// The words for a measure: as stated where the caller gives them, otherwise composed from number and wording.
struct LabelText {
    let wording: Wording
    /// The caller's way of writing numbers, if any.
    let format: NumberFormat?

    /// The label of a measure (`50余`, `≥ +12%`, `… 未报告`).
    func text(_ measure: Measure) -> String {
        switch measure {
        case .estimate(let estimate): text(estimate)
        case .change(let change): text(change)
        case .absent(let absence): text(absence)
        }
    }

    /// Glyph and word of an absence.
    func text(_ absence: Absence) -> String { absence.glyph + " " + word(absence) }

    /// The word of an absence.
    func word(_ absence: Absence) -> String {
        absence.word ?? wording.absences[absence.reason] ?? absence.reason.rawValue
    }

    private func text(_ estimate: Estimate) -> String {
        if let label = estimate.label { return label }
        let affix = wording.forms[estimate.form] ?? Wording.Affix()
        return affix.before + (format ?? wording.numberFormat).text(estimate.stated) + affix.after
    }

    private func text(_ change: Change) -> String {
        if let label = change.label { return label }
        var numbers = format ?? .signedPercent
        numbers.isSigned = true
        return switch change.form {
        case .value(let value): numbers.text(value)
        case .atLeast(let bound): "≥ " + numbers.text(bound)
        case .atMost(let bound): "≤ " + numbers.text(bound)
        case .between(let lower, let upper): numbers.text(lower) + "…" + numbers.text(upper)
        case .direction(let direction): wording.directions[direction] ?? direction.rawValue
        case .undetermined: text(.notDeterminable)
        }
    }
}
