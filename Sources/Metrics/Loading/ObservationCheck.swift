/// What a row must hold to be an observation.
package struct ObservationCheck: Sendable {
    let bodies: KnownIDs
    let indicators: KnownIDs
    let sources: KnownIDs
    /// What is asked of figures, by the numbers of the indicators' ids; `nil` where the row that defines one is at fault.
    private let forms: [FigureForm?]
    private let bases = WordList<Basis>()
    private let coverages = WordList<Coverage>()

    init(bodies: KnownIDs, indicators: [Indicator], knownIndicators: KnownIDs, sources: KnownIDs) {
        self.bodies = bodies
        self.indicators = knownIndicators
        self.sources = sources
        let byID = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        forms = knownIndicators.ids.map { byID[$0].map(FigureForm.init) }
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
        var texts = ObservationTexts()
        return row(&reader, file: 0, texts: &texts).map { row in
            texts.observation(
                row, body: bodies[Int(row.body)], indicator: indicators[Int(row.indicator)],
                source: sources[Int(row.source)], file: reader.place.file)
        }
    }

    /// The same as numbers: of ids as the tables here have them, of texts as they are added to a table.
    func row(_ reader: inout RowReader, file: Int, texts: inout ObservationTexts) -> ObservationRow? {
        let columns = reader.columns.observation
        let body = reader.reference(columns.body, to: bodies)
        let indicator = reader.reference(columns.indicator, to: indicators)
        let source = reader.reference(columns.source, to: sources)
        let year = reader.year(columns.year)
        let basis = reader.word(columns.basis, in: bases)
        let coverage = reader.word(columns.coverage, in: coverages)
        reader.checkAcknowledgements(in: columns.note)
        let quantity = reader.quantity(of: indicator.flatMap { forms[$0] }, in: &texts.quantities)
        guard let body, let indicator, let source, let year, let basis, let coverage, let quantity,
            !reader.faults.contains(where: { $0.severity == .error })
        else { return nil }
        return ObservationRow(
            interval: texts.quantities.interval(quantity), year: Int32(year), basis: basis,
            coverage: coverage,
            body: Int32(body), indicator: Int32(indicator), source: Int32(source),
            topic: reader.number(columns.topic, in: &texts.labels),
            label: reader.number(columns.period, in: &texts.labels),
            quantity: Int32(quantity), locator: reader.number(columns.locator, in: &texts.remarks),
            note: reader.number(columns.note, in: &texts.remarks), file: Int32(file),
            line: Int32(reader.row.line))
    }
}
