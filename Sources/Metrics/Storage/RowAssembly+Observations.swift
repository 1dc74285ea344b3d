extension ObservationTable {
    /// The table of some observations, in whatever order; ids may be those of no table.
    convenience init(
        _ observations: some Sequence<Observation>, bodies: [String], indicators: [String], sources: [String]
    ) {
        let observations = Array(observations)
        let bodies = IDList(bodies, others: observations.lazy.map(\.body))
        let indicators = IDList(indicators, others: observations.lazy.map(\.indicator))
        let sources = IDList(sources, others: observations.lazy.map(\.source))
        var texts = ObservationTexts()
        var files = TextTable()
        let rows = observations.map { one in
            let quantity = one.quantity
            var key =
                "\(quantity.number) \(quantity.qualifier.rawValue) \(quantity.unit)\0\(quantity.asStated)"
            texts.quantities.beginKey()
            key.withUTF8 { texts.quantities.addToKey($0) }
            // Every id is in its list, since the lists were made of them.
            return ObservationRow(
                interval: quantity.interval, year: Int32(clamping: one.period.year),
                basis: one.period.basis, coverage: one.coverage, body: Int32(bodies[one.body] ?? 0),
                indicator: Int32(indicators[one.indicator] ?? 0), source: Int32(sources[one.source] ?? 0),
                topic: Int32(texts.labels.insert(one.topic)),
                label: Int32(texts.labels.insert(one.period.label)),
                quantity: Int32(texts.quantities.insert(quantity)),
                locator: Int32(texts.remarks.insert(one.locator)),
                note: Int32(texts.remarks.insert(one.note)),
                file: Int32(files.insert(one.place.file)), line: Int32(clamping: one.place.line))
        }
        let assembly = RowAssembly(
            bodies: bodies, indicators: indicators, sources: sources,
            files: (0..<files.count).map { files[$0] }, texts: [texts])
        var runs = [RowAssembly.Run(rows: rows, texts: 0)]
        self.init(assembly, rows: assembly.sorted(&runs))
    }
}
