import Analysis
import Metrics

/// What stands for a figure: notes that explain hatching or open ends name it.
enum MarkForm: Equatable, Sendable {
    case bars, points, cells

    /// The marks that are the odd ones out.
    var hatched: Bilingual {
        switch self {
        case .bars: Bilingual(zh: "斜线条", en: "Hatched bars")
        case .points: Bilingual(zh: "斜线点", en: "Hatched dots")
        case .cells: Bilingual(zh: "斜线格", en: "Hatched cells")
        }
    }
}

extension Phrase {
    /// How approximate figures are drawn, for the forms that occur.
    func convention(_ qualifiers: [Qualifier], _ form: MarkForm) -> String? {
        guard form == .bars else { return shortConvention(qualifiers, form) }
        var parts: [String] = []
        if qualifiers.contains(.atLeast) {
            parts.append(
                self(
                    "“余”“多”画到所述数为止，其上浅斜线为可能的余数", "“over”: solid to the figure, hatched where more is possible"
                )
            )
        }
        if qualifiers.contains(.moreThan) { parts.append(self("“以上”“超过”以箭头表示", "“or more”: an arrow")) }
        if qualifiers.contains(.nearly) {
            parts.append(self("“近”的浅斜线部分不确定", "“nearly”: the hatched part is uncertain"))
        }
        if qualifiers.contains(.about) { parts.append(self("“约”以区间线表示", "“about”: a whisker")) }
        return parts.isEmpty
            ? nil : self("约数：", "Approximate figures: ") + parts.joined(separator: self("；", "; "))
    }

    private func shortConvention(_ qualifiers: [Qualifier], _ form: MarkForm) -> String? {
        guard qualifiers.contains(where: { $0 != .exact }) else { return nil }
        if form == .cells { return self("约数照原文写出", "Approximate figures are given as stated") }
        return qualifiers.contains(.moreThan)
            ? self(
                "约数以区间线表示，“以上”“超过”以箭头表示",
                "Approximate figures: a whisker over their bounds, an arrow for “or more”")
            : self("约数以区间线表示", "Approximate figures: a whisker over their bounds")
    }
}
