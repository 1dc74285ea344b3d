/// A warning for each source that no row cites, but for those whose notes acknowledge it.
func uncitedSources(
    _ sources: [Source], at places: [String: Place], isCited: (String) -> Bool
) -> [Fault] {
    warnings(
        .uncitedSource, sources.map { ($0.note, places[$0.id], isCited($0.id) ? nil : $0.id) }
    ) { source in
        Bilingual(zh: "没有数据引用“\(source)”", en: "no observation cites “\(source)”")
    } remedy: {
        Bilingual(zh: "请删去它或补上引用；", en: "delete it or cite it; ")
    }
}

extension Dataset {
    /// A warning for each indicator that one body alone has figures of, since nothing can be compared with it, but for
    /// those whose notes acknowledge it. Where fewer than three bodies have figures at all, there is none.
    func loneIndicators(at places: [String: Place]) -> [Fault] {
        let reporting = reportingBodies
        guard reporting.bodies > 2 else { return [] }
        return warnings(
            .loneIndicator,
            zip(indicators, reporting.ofIndicators).map { indicator, bodies in
                guard case .one(let body) = bodies, !indicator.isBackground, body < self.bodies.count else {
                    return (indicator.note, places[indicator.id], nil)
                }
                return (indicator.note, places[indicator.id], "\(indicator.id) (\(self.bodies[body].id))")
            }
        ) { name in
            Bilingual(zh: "只有一个机构有这个指标：\(name)", en: "only one body has this indicator: \(name)")
        } remedy: {
            Bilingual(
                zh: "请看别的机构是否记在另一指标名下；", en: "see whether others have it under another indicator; ")
        }
    }

    private enum Reporting {
        case none, several
        case one(Int)
    }

    /// How many bodies have figures, and who has some of each indicator.
    private var reportingBodies: (bodies: Int, ofIndicators: [Reporting]) {
        var found = [Reporting](repeating: .none, count: indicators.count)
        var bodies = Set<Int32>()
        for cell in 0..<table.cellCount {
            let row = table.rows[table.cell(cell).lowerBound]
            bodies.insert(row.body)
            guard Int(row.indicator) < found.count else { continue }
            switch found[Int(row.indicator)] {
            case .none: found[Int(row.indicator)] = .one(Int(row.body))
            case .one(Int(row.body)), .several: break
            case .one: found[Int(row.indicator)] = .several
            }
        }
        return (bodies.count, found)
    }
}

/// Warnings of one code about rows of a small table: those that something is wrong with by what it is called, and
/// those that acknowledge it without need.
private func warnings(
    _ code: FaultCode, _ rows: [(note: String, place: Place?, name: String?)],
    message: (String) -> Bilingual, remedy: () -> Bilingual
) -> [Fault] {
    rows.compactMap { note, place, name in
        guard let place else { return nil }
        let codes = Acknowledgement.all(in: note).flatMap(\.codes)
        // A warning about other things is never given of this table.
        if let other = codes.first(where: { $0 != code.rawValue }) {
            return .unneededAcknowledgement(of: other, at: place)
        }
        switch (name, codes.isEmpty) {
        case (nil, true), (.some, false): return nil
        case (nil, false): return .unneededAcknowledgement(of: code.rawValue, at: place)
        case (let name?, true):
            return Fault(
                file: place.file, line: place.line, column: 1, severity: .warning, code: code,
                message: message(name), remedy: remedy() + Fault.acknowledging(code))
        }
    }
}
