import Metrics

extension ComparisonRequest {
    /// The rules that may be waived: the others have no meaning where a column is of one indicator, topic and year.
    package static let waivable: [Comparability] = [
        .differentDefinition, .differentBasis, .partial, .differentLevel,
    ]

    /// What a year may be counted by where nothing is asked for: the total of a term is no figure of a year.
    static let usualBases = Basis.preference.filter { $0 != .term }

    /// Looks everything up, and chooses what was left open.
    package func query(in dataset: Dataset) throws(QueryFault) -> ComparisonQuery {
        let indicators = try NameIndex(dataset.indicators).ids(indicators).compactMap {
            dataset.indicator($0)
        }
        let bodies = try selection.bodies(in: dataset)
        let named: [Basis] = try OptionWords.known(self.bases, of: "basis")
        let bases = named.isEmpty ? Self.usualBases : named
        let waived: [Comparability] = try OptionWords.known(
            self.waived, of: "waive", among: Self.waivable)
        let years = try selectedYears(indicators, bodies, bases, in: dataset)
        var query = ComparisonQuery(
            indicators: indicators, bodies: bodies, years: years, bases: bases, topic: topic, measures: [],
            order: .byName(isAscending: true), top: top, waived: waived.sorted(),
            keepsEmptyRows: selection.isNarrowed)
        query.measures = try selectedMeasures(query, in: dataset)
        query.order = try order(query)
        query.putsComparableFirst = sort == nil && !query.hasYearRows
        return query
    }

    private func selectedYears(
        _ indicators: [Indicator], _ bodies: [Body], _ bases: [Basis], in dataset: Dataset
    ) throws(QueryFault) -> [Int] {
        let isAll = years == ["all"]
        let asked = isAll ? [] : try YearList.years(years)
        var rows = indicators.flatMap { indicator in
            bodies.flatMap { dataset.observations(body: $0.id, indicator: indicator.id) }
        }
        guard !rows.isEmpty else {
            throw .empty(by: Bilingual(zh: "按指标与机构选择", en: "choosing indicators and bodies"), known: [])
        }
        let topics = Set(rows.map(\.topic)).sorted()
        rows = rows.filter { $0.topic == topic }
        guard !rows.isEmpty else {
            throw .empty(by: Bilingual(zh: "按 --topic 选择", en: "--topic"), known: topics.map { "“\($0)”" })
        }
        let known = Basis.allCases.filter { basis in rows.contains { $0.period.basis == basis } }
        rows = rows.filter { bases.contains($0.period.basis) }
        guard let latest = rows.map(\.period.year).max() else {
            throw .empty(by: Bilingual(zh: "按 --basis 选择", en: "--basis"), known: known.map(\.rawValue))
        }
        let stated = Set(rows.map(\.period.year)).sorted()
        // A year without a figure is a gap, not to be closed up.
        if isAll || (asked.isEmpty && bodies.count == 1) { return Array((stated.first ?? latest)...latest) }
        guard !asked.isEmpty else { return [Self.usualYear(of: rows) ?? latest] }
        guard asked.contains(where: stated.contains) else {
            throw .empty(by: Bilingual(zh: "按 --years 选择", en: "--years"), known: stated.map { "\($0)" })
        }
        return asked
    }

    /// The latest year of which at least half as many bodies have a figure as of the year that most have: the newest
    /// year, where only the first have reported, compares little.
    private static func usualYear(of rows: [Observation]) -> Int? {
        let bodies = Dictionary(grouping: rows, by: \.period.year).mapValues { Set($0.map(\.body)).count }
        let most = bodies.values.max() ?? 0
        return bodies.filter { $0.value * 2 >= most }.keys.max()
    }

    private func selectedMeasures(
        _ query: ComparisonQuery, in dataset: Dataset
    ) throws(QueryFault) -> [ComparisonMeasure] {
        guard !measures.isEmpty else { return query.usualMeasures }
        var found: [ComparisonMeasure] = [.value]
        for text in measures {
            var measure = try ComparisonMeasure(text)
            let first = query.years.count > 1 ? query.years[0] : nil
            switch measure {
            case .growth(nil):
                guard first != nil else { throw .needsBase(text) }
                measure = .growth(since: first)
            case .index(nil):
                guard first != nil else { throw .needsBase(text) }
                measure = .index(base: first)
            case .per(let id) where dataset.denominator(id) == nil:
                throw .unknown(
                    id, kind: Bilingual(zh: "分母", en: "denominator"), known: dataset.denominators.map(\.id))
            case .rate:
                if let other = query.indicators.first(where: { $0.kind != .rate }) {
                    throw .lacking(
                        text, zh: "\(other.name)不是比率", en: "\(other.id) is no rate")
                }
            case _ where measure.base.map { $0 > query.years[query.years.count - 1] } ?? false:
                throw .lacking(
                    text, zh: "基年须早于所列的年份", en: "its year must lie before those that are shown")
            case _ where measure.isAmongPeers && query.hasYearRows:
                throw .lacking(
                    text, zh: "要有不止一个机构；可用 --peers-of", en: "needs more than one body; see --peers-of")
            default: break
            }
            if !found.contains(measure) { found.append(measure) }
        }
        return found
    }

    private func order(_ query: ComparisonQuery) throws(QueryFault) -> ComparisonQuery.Order {
        guard let sort else {
            if query.hasYearRows { return .byYear(isAscending: isAscending ?? true) }
            return .byColumn(
                indicator: query.indicators[0].id, year: query.years.last, measure: .value,
                isAscending: isAscending ?? false)
        }
        if sort == "name" { return .byName(isAscending: isAscending ?? true) }
        if sort == "year", query.hasYearRows { return .byYear(isAscending: isAscending ?? true) }
        var text = Substring(sort)
        var indicator = query.indicators[0].id
        if let slash = text.firstIndex(of: "/") {
            let word = String(text[..<slash])
            let id = try NameIndex(query.indicators).id(word)
            (indicator, text) = (id, text[text.index(after: slash)...])
        }
        var year = query.hasYearRows ? nil : query.years.last
        if let at = text.firstIndex(of: "@") {
            guard let one = YearList.year(text[text.index(after: at)...]), query.years.contains(one),
                !query.hasYearRows
            else { throw .malformed(sort, of: "sort", form: "MEASURE@YEAR") }
            (year, text) = (one, text[..<at])
        }
        // A measure is named as it was asked for, with or without its detail.
        guard
            let measure = query.measures.first(where: { $0.word == text })
                ?? query.measures.first(where: { $0.word.prefix { $0 != ":" } == text })
        else {
            throw .unknownWord(
                String(text), of: "sort", known: ["name"] + query.measures.map(\.word))
        }
        return .byColumn(
            indicator: indicator, year: year, measure: measure, isAscending: isAscending ?? (measure == .rank)
        )
    }
}

extension ComparisonQuery {
    /// What is shown where nothing was asked for.
    fileprivate var usualMeasures: [ComparisonMeasure] {
        if hasYearRows { return indicators.count == 1 ? [.value, .change(since: nil)] : [.value] }
        if years.count > 1 { return [.value] }
        return indicators.count == 1 ? [.value, .rank, .change(since: nil)] : [.value, .rank]
    }
}

extension QueryFault {
    fileprivate static func needsBase(_ measure: String) -> QueryFault {
        .lacking(
            measure, zh: "要有基年：\(measure):2019，或不止一个年份",
            en: "needs a base year: \(measure):2019, or several years")
    }
}

extension Comparison {
    /// The cells that `all`, `wuzhong`, `wuzhong,2024` or `2024` name.
    package func cells(
        named text: String
    ) throws(QueryFault) -> (body: String?, year: Int?) {
        if text == "all" { return (nil, nil) }
        guard text.contains(where: { $0 != "," && $0 != " " }) else {
            throw .malformed(text, of: "explain", form: "all, wuzhong, 2024, wuzhong,2024")
        }
        var found: (body: String?, year: Int?) = (nil, nil)
        for word in text.split(separator: ",").map(String.init) {
            if let year = YearList.year(word) {
                found.year = year
            } else {
                found.body = try NameIndex(query.bodies).id(word)
            }
        }
        let isEmpty = !rows.contains { row in
            (found.body ?? row.subject.body.id) == row.subject.body.id
                && columns.contains { (found.year ?? year(row, $0)) == year(row, $0) }
        }
        if isEmpty {
            // What there is of the one that is at fault.
            let years = Set(rows.flatMap { row in columns.map { year(row, $0) } }).sorted()
            let isOfYear = found.year.map { !years.contains($0) } ?? false
            throw .empty(
                by: Bilingual(zh: "按 --explain 选择", en: "--explain"),
                known: isOfYear ? years.map { "\($0)" } : rows.map(\.subject.body.id))
        }
        return found
    }
}
