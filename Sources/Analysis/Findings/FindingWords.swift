import Metrics

/// The words that findings are made of.
extension Phrase {
    /// A body's name as an official text has it.
    package func signature(_ body: Body) -> String {
        isChinese && body.level == .national ? name(of: body) : fullName(of: body)
    }

    /// Whether the greatest is called the most or the highest.
    func most(_ kind: IndicatorKind) -> String {
        kind == .count ? self("最多", "the most") : self("最高", "the highest")
    }
    func least(_ kind: IndicatorKind) -> String {
        kind == .count ? self("最少", "the fewest") : self("最低", "the lowest")
    }

    package func committees(_ level: BodyLevel) -> String {
        self("\(self.level(level))政协", "\(self.level(level)) committees")
    }

    /// Years of which some may follow each other: 2007—2008年、2011年.
    package func runs(_ years: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for year in years.sorted() {
            if let last = runs.last, last.upperBound + 1 == year {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        return list(runs.map { self.years([$0.lowerBound, $0.upperBound]) })
    }

    /// Remarks in parentheses; nothing of none.
    func remarks(_ remarks: [String]) -> String {
        let said = remarks.filter { !$0.isEmpty }
        guard !said.isEmpty else { return "" }
        return self("（\(said.joined(separator: "；"))）", " (\(said.joined(separator: "; ")))")
    }

    /// On which basis figures are, where a plain year does not say it.
    func basisRemark(_ basis: Basis) -> String {
        switch basis {
        case .calendarYear: ""
        case .session:
            self("口径：会议年度，起止以各来源为准", "basis: session year, from and to the days that each source states")
        case .sessionToDate:
            self("口径：会议以来，截至日期以各来源为准", "basis: session to date, up to the day that each source states")
        case .term: self("口径：一届合计", "basis: whole term")
        }
    }

    /// Which figures were left out of a comparison.
    func withheldRemark(_ names: [String]) -> String {
        names.isEmpty
            ? ""
            : self(
                "\(list(names))的数存疑或各来源不一，未计入",
                "left out as doubtful or given differently by sources: \(list(names))")
    }

    /// That each committee decides for itself what it counts, where the indicator's definition says so.
    func definitionRemark(_ indicator: Indicator) -> String {
        indicator.isDefinedByEach ? self("统计范围由各会自定", "each committee decides what it counts") : ""
    }

    /// An interval in the notation of mathematics, to at most four decimals.
    package func interval(_ interval: Interval, scale: Double = 1) -> String {
        func text(_ value: Double) -> String {
            let scaled = (value * scale * 10_000).rounded() / 10_000
            if scaled.isInfinite { return scaled > 0 ? "∞" : "−∞" }
            let whole = Int(exactly: scaled)
            return (whole.map(String.init) ?? "\(scaled)").replacing("-", with: "−")
        }
        if interval.isPoint { return text(interval.lower) }
        return (interval.lowerIsOpen ? "(" : "[") + text(interval.lower) + ", " + text(interval.upper)
            + (interval.upperIsOpen ? ")" : "]")
    }
}

extension Indicator {
    /// Whether its definition leaves to each committee what it counts.
    var isDefinedByEach: Bool { definition.contains("由各会自定") }
}

extension String {
    fileprivate func replacing(_ old: Character, with new: Character) -> String {
        String(map { $0 == old ? new : $0 })
    }
}
