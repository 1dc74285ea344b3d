extension RowReader {
    /// The number of the figure of a row, checked against its words and its indicator. One whose fields were found
    /// right before is looked up.
    mutating func quantity(of indicator: FigureForm?, in table: inout QuantityTable) -> Int? {
        let columns = columns.observation
        table.beginKey()
        withBytes(columns.value) { table.addToKey($0) }
        withBytes(columns.qualifier) { table.addToKey($0) }
        withBytes(columns.unit) { table.addToKey($0) }
        withBytes(columns.asStated) { table.addToKey($0) }
        if let known = table.numberOfKey, let indicator, table.isAllowed(known, by: indicator) {
            return known
        }
        let count = faults.count
        guard let quantity = quantity(of: indicator), faults.count == count else { return nil }
        return table.insert(quantity)
    }

    /// The figure of a row, checked against its words and its indicator.
    private mutating func quantity(of indicator: FigureForm?) -> Quantity? {
        let number = decimal("value")
        let qualifier = word("qualifier", of: Qualifier.self)
        let unit = filled("unit")
        let words = filled("as_stated")
        guard let number, let qualifier, let unit, let words else { return nil }
        check(number, qualifier, unit, against: words)
        if let indicator { check(number, unit, against: indicator) }
        if let quantity = Quantity(number: number, qualifier: qualifier, unit: unit, asStated: words) {
            return quantity
        }
        note(
            "qualifier", .qualifierDiffers,
            Bilingual(zh: "零不能带概数词", en: "a zero cannot be \(qualifier.rawValue)"),
            Bilingual(zh: "请改为 exact", en: "make it exact"))
        return nil
    }

    private mutating func check(
        _ number: DecimalNumber, _ qualifier: Qualifier, _ unit: String, against words: String
    ) {
        let figure: StatedFigure
        do throws(StatedFigureError) {
            figure = try StatedFigure(reading: words)
        } catch {
            note(
                "as_stated", .unreadableFigure,
                Bilingual(
                    zh: "读不懂“\(words)”：\(error.reason.zh)",
                    en: "“\(words)” cannot be read: \(error.reason.en)"),
                Bilingual(zh: "只写数字表述，如 90余场次", en: "write the figure expression only, such as 90余场次"))
            return
        }
        if figure.number != number {
            note(
                "value", .valueDiffers,
                Bilingual(
                    zh: "value 是 \(number)，“\(words)”却是 \(figure.number)",
                    en: "the value is \(number), but “\(words)” is \(figure.number)"),
                Bilingual(zh: "请对照来源改正其一", en: "correct one of them from the source"))
        }
        if figure.qualifier != qualifier {
            let (given, read) = (qualifier.rawValue, figure.qualifier.rawValue)
            note(
                "qualifier", .qualifierDiffers,
                Bilingual(
                    zh: "qualifier 是 \(given)，“\(words)”却是 \(read)",
                    en: "the qualifier is \(given), but “\(words)” is \(read)"),
                Bilingual(zh: "请对照来源改正其一", en: "correct one of them from the source"))
        }
        if let kind = UnitKind(figure.measure), let other = UnitKind(unit), kind != other {
            note(
                "unit", .unitDiffers,
                Bilingual(zh: "单位是“\(unit)”，与“\(words)”不合", en: "the unit “\(unit)” does not fit “\(words)”"),
                Bilingual(zh: "请改正 unit 或 as_stated", en: "correct unit or as_stated"))
        }
    }

    private mutating func check(_ number: DecimalNumber, _ unit: String, against indicator: FigureForm) {
        if unit != indicator.unit {
            let id = text(columns.observation.indicator)
            note(
                "unit", .unitDiffers,
                Bilingual(
                    zh: "单位是“\(unit)”，指标 \(id) 的单位却是“\(indicator.unit)”",
                    en: "the unit is “\(unit)”, that of \(id) is “\(indicator.unit)”"),
                Bilingual(zh: "请换算成“\(indicator.unit)”", en: "convert it to “\(indicator.unit)”"))
        }
        if indicator.kind == .rate, number > 100 {
            note(
                "value", .rateOutOfRange,
                Bilingual(zh: "比率 \(number) 大于 100", en: "a rate of \(number) is past 100"),
                Bilingual(zh: "比率以百分点计，0 到 100", en: "rates are in percent points, 0 to 100"))
        }
        if indicator.kind == .count, number.exponent < 0 {
            note(
                "value", .fractionalCount,
                Bilingual(zh: "计数 \(number) 不是整数", en: "a count of \(number) is not whole"),
                Bilingual(zh: "请核对数值，或把指标的 kind 改为 amount", en: "check it, or make the indicator an amount"))
        }
    }
}

/// What an indicator asks of its figures. It is looked at for every row by all threads, and therefore holds nothing
/// long, whose owners would have to be counted.
struct FigureForm: Sendable {
    let unit: String
    let kind: IndicatorKind

    init(_ indicator: Indicator) { (unit, kind) = (indicator.unit, indicator.kind) }

    /// Whether a quantity can be a figure of the indicator.
    func allows(unit: String, isFractional: Bool, isPastHundred: Bool) -> Bool {
        unit == self.unit && !(kind == .rate && isPastHundred) && !(kind == .count && isFractional)
    }
}
