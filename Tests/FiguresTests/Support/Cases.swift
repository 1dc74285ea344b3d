import Metrics

/// What every kind of figure is drawn with: invented committees in all the states that data come in.
enum Case: String, CaseIterable {
    case few, many, one, none, allMissing, falling, huge, tiny, mixedIntervals, longNames, categories200

    /// How many committees.
    var bodyCount: Int {
        switch self {
        case .one: 1
        case .many: 24
        case .categories200: 200
        case .mixedIntervals: 6
        default: 4
        }
    }

    /// The years that it has figures of.
    var years: ClosedRange<Int> {
        switch self {
        case .one: 2024...2024
        case .many: 2000...2024
        default: 2020...2024
        }
    }
}

/// The datasets of the cases: stages of proposals that add up and a rate, up to 2024.
enum Cases {
    /// The stages in order, then a rate. Kinds of several indicators take the first few.
    static let stages = ["received", "merged", "withdrawn", "filed", "replied", "adopted"]

    static func dataset(_ kind: Case) -> Dataset {
        let bodies = (0..<kind.bodyCount).map { body($0, of: kind) }
        var absences: [RecordedAbsence] = []
        if kind == .allMissing {
            for (number, body) in bodies.enumerated() {
                for indicator in stages + ["rate"] {
                    for year in kind.years {
                        absences.append(
                            RecordedAbsence(
                                body: body.id, indicator: indicator, year: year,
                                reason: Absence.allCases[number % Absence.allCases.count]))
                    }
                }
            }
        }
        let isEmpty = kind == .none || kind == .allMissing
        return Dataset(
            bodies: bodies, indicators: indicators(of: kind), sources: Invented.sources,
            observations: isEmpty ? [] : bodies.indices.flatMap { observations(of: $0, kind) },
            absences: absences)
    }

    private static func body(_ number: Int, of kind: Case) -> Body {
        let stems = Array("甲乙丙丁戊己庚辛壬癸"), branches = Array("子丑寅卯辰巳午未申酉戌亥")
        let suffix = ["县", "市", "区"][number / 120 % 3]
        let plain = "\(stems[number % 10])\(branches[number / 10 % 12])"
        let short =
            kind == .longNames
            ? "\(plain)省虚构自治州各族联合自治\(suffix)经济技术开发区第\(number + 1)片区" : plain + suffix
        return Body(
            id: "b\(number)", name: "虚构\(short)政协", nameEnglish: "", shortName: short, level: .county)
    }

    private static func indicators(of kind: Case) -> [Indicator] {
        let names = ["收到提案", "并案", "撤案", "立案", "办复", "采纳"]
        let suffix = kind == .longNames ? "（含会议期间与闭会期间由委员、党派、团体、界别提出的全部件数）" : ""
        return zip(stages, names).map {
            Indicator(id: $0, name: $1 + suffix, nameEnglish: $0, unit: "件", kind: .count)
        } + [Indicator(id: "rate", name: "办复率", nameEnglish: "replied rate", unit: "%", kind: .rate)]
    }

    /// Whole figures in proportion, so that stages add up and rates follow, with a gap here and there.
    private static func observations(of number: Int, _ kind: Case) -> [Observation] {
        kind.years.flatMap { year -> [Observation] in
            let age = 2024 - year
            // A gap in the middle of some series, none at their ends, so that years can be compared.
            if number % 4 == 3 && year == 2022 { return [] }
            // Of a committee with other bases and doubts the last year is not there either.
            if kind == .mixedIntervals && number == 5 && year == 2024 { return [] }
            let base = 100 + (number * 137 + 53) % 400
            let wobble = (number * 7 + year * 13) % 29
            let slope = kind == .falling ? 60 : kind == .mixedIntervals ? 25 : -3
            let received = base + age * slope + wobble
            let merged = received / 20, withdrawn = received / 30
            let filed = received - merged - withdrawn
            let replied = filed - filed * (number % 5) / 40
            let values = [received, merged, withdrawn, filed, replied, replied * 3 / 5]
            let rows = zip(stages, values).map { indicator, value in
                figure(number, indicator, value, year, kind)
            }
            return rows + [rate(number, tenths: replied * 1000 / filed, year)]
        }
    }

    private static func figure(_ number: Int, _ indicator: String, _ value: Int, _ year: Int, _ kind: Case)
        -> Observation
    {
        let body = "b\(number)"
        switch kind {
        case .huge: return Invented.figure(body, "\(value)000000000000件", year: year, of: indicator)
        case .tiny:
            let digits = String(value)
            let zeros = String(repeating: "0", count: 6 - digits.count)
            return Invented.figure(body, "0.\(zeros)\(digits)件", year: year, of: indicator)
        case .mixedIntervals:
            // No word can stand beside zero.
            let rounded = max(10, value / 10 * 10)
            if number == 5 {
                return Invented.figure(
                    body, "\(value)件", year: year, of: indicator, basis: .session, note: "存疑：虚构")
            }
            switch (number + year) % 5 {
            case 0: return Invented.figure(body, "\(rounded)余件", year: year, of: indicator)
            case 1: return Invented.figure(body, "近\(rounded + 10)件", year: year, of: indicator)
            case 2: return Invented.figure(body, "约\(rounded)件", year: year, of: indicator)
            case 3: return Invented.figure(body, "\(rounded)件以上", year: year, of: indicator)
            default:
                return Invented.figure(
                    body, "\(value)件", year: year, of: indicator,
                    basis: number == 2 ? .session : .calendarYear)
            }
        default: return Invented.figure(body, "\(value)件", year: year, of: indicator)
        }
    }

    private static func rate(_ number: Int, tenths: Int, _ year: Int) -> Observation {
        Invented.figure("b\(number)", "\(tenths / 10).\(tenths % 10)%", year: year, of: "rate")
    }
}
