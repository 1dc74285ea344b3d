import Analysis
import Metrics

/// Cells of the table behind a figure.
extension Phrase {
    /// A figure as stated, its unit left to the header where the two agree.
    func cell(_ entry: Entry, unit: String) -> FigureTable.Cell {
        if let missing = entry.missing { return cell(missing) }
        return .init(
            entry.quantity.map { stated($0, without: unit) } ?? "", observation: entry.observation?.id,
            isDoubted: entry.isDoubted)
    }

    /// A year of a series.
    func cell(_ point: Series.Point, unit: String) -> FigureTable.Cell {
        switch point.figure {
        case .stated(let observation):
            .init(
                stated(observation.quantity, without: unit), observation: observation.id,
                isDoubted: observation.isDoubted)
        case .absent(let absence): cell(absence)
        }
    }

    /// A place without a figure.
    func cell(_ absence: Absence) -> FigureTable.Cell { cell(.absent(absence)) }

    /// A place without a figure, and what there is instead.
    func cell(_ missing: Entry.Missing) -> FigureTable.Cell {
        .init("\(glyph(missing)) \(word(missing))", isAbsent: true)
    }

    /// `163件` under a header with 件 is `163`; `32场次` under 次 keeps its own measure word. English has the number alone.
    func stated(_ quantity: Quantity, without unit: String) -> String {
        guard isChinese else {
            let text = figure(quantity)
            return unit == "%" && text.hasSuffix("%") ? String(text.dropLast()) : text
        }
        let text = stated(quantity)
        guard !unit.isEmpty, text.hasSuffix(unit) else { return text }
        let rest = text.dropLast(unit.count)
        return rest.last.map { $0.isNumber || "余多".contains($0) } == true ? String(rest) : text
    }
}
