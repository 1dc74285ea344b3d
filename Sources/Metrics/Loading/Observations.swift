/// What a row must hold to be an observation.
package struct ObservationCheck: Sendable {
    private let bodies: KnownIDs
    private let sources: KnownIDs
    private let knownIndicators: KnownIDs
    private let indicators: [String: Indicator]

    init(bodies: KnownIDs, indicators: [Indicator], knownIndicators: KnownIDs, sources: KnownIDs) {
        self.bodies = bodies
        self.sources = sources
        self.knownIndicators = knownIndicators
        self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A check by the tables of a data set that has no errors.
    package init(_ dataset: Dataset) {
        func known(_ file: String, _ ids: [String]) -> KnownIDs {
            var known = KnownIDs(file: file)
            for id in ids { _ = known.insert(id, line: 0) }
            return known
        }
        self.init(
            bodies: known("bodies.csv", dataset.bodies.map(\.id)), indicators: dataset.indicators,
            knownIndicators: known("indicators.csv", dataset.indicators.map(\.id)),
            sources: known("sources.csv", dataset.sources.map(\.id)))
    }

    /// The observation of a row that has the columns of one; `nil` where it is at fault, which its reader then notes.
    package func observation(_ reader: inout RowReader) -> Observation? {
        let body = reader.reference("body", to: bodies)
        let indicator = reader.reference("indicator", to: knownIndicators)
        let source = reader.reference("source", to: sources)
        let year = reader.year("year")
        let basis = reader.word("basis", of: Basis.self)
        let coverage = reader.word("coverage", of: Coverage.self)
        let quantity = reader.quantity(of: indicator.flatMap { indicators[$0] })
        guard let body, let indicator, let source, let year, let basis, let coverage, let quantity,
            !reader.faults.contains(where: { $0.severity == .error })
        else { return nil }
        return Observation(
            body: body, indicator: indicator, topic: reader.text("topic"),
            period: Period(year: year, basis: basis, label: reader.text("period")), quantity: quantity,
            coverage: coverage, source: source, locator: reader.text("locator"), note: reader.text("note"),
            place: reader.place)
    }
}

/// Reads the files of `observations/`.
struct ObservationsReader {
    private let check: ObservationCheck
    private(set) var observations: [Observation] = []
    /// The sources that some row cites, rows at fault included.
    private(set) var cited: Set<String> = []
    private var places: [String: Place] = [:]

    init(_ check: ObservationCheck) { self.check = check }

    mutating func read(_ table: Table, faults: inout FaultList) {
        observations.reserveCapacity(observations.count + table.rows.count)
        for row in table.rows {
            var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
            cited.insert(reader.text("source"))
            if let observation = check.observation(&reader) {
                if let first = places[observation.id] {
                    reader.note(
                        "body", .duplicateKey,
                        Bilingual(
                            zh: "\(first) 已有同一主体、指标、主题、年度、口径、时段和来源的数据",
                            en:
                                "\(first) already states this body, indicator, topic, year, basis, period and source"
                        ),
                        Bilingual(zh: "请删去一行，或写明 topic", en: "delete one of the two, or say the topic"))
                } else {
                    places[observation.id] = observation.place
                    observations.append(observation)
                }
            }
            faults += reader.faults
        }
    }
}

extension RowReader {
    /// The figure of a row, checked against its words and its indicator.
    fileprivate mutating func quantity(of indicator: Indicator?) -> Quantity? {
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

    private mutating func check(_ number: DecimalNumber, _ unit: String, against indicator: Indicator) {
        if unit != indicator.unit {
            note(
                "unit", .unitDiffers,
                Bilingual(
                    zh: "单位是“\(unit)”，指标 \(indicator.id) 的单位却是“\(indicator.unit)”",
                    en: "the unit is “\(unit)”, that of \(indicator.id) is “\(indicator.unit)”"),
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
