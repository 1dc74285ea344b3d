import Press

/// The profiles that a report asks for: of the bodies that it names, or of those that have enough to say.
struct ProfilesPart {
    let context: ReportContext
    let part: ReportPart
    let style: PageStyle

    /// The part; `nil` where no body has enough figures.
    func make() -> Part? {
        var options = Profiles.Options()
        options.language = context.phrase.language
        options.style = style
        options.introduction = [part.introduction ?? "", selection].filter { !$0.isEmpty }
            .joined(separator: context.phrase("", " "))
        // What the report leaves out is not linked.
        let context = context
        options.references = ProfileReferences(
            numbersEverySource: context.has(.sources), observation: { context.link(observation: $0) },
            source: { context.link(source: $0.id) ?? context.address($0) })
        guard !subjects.isEmpty else { return nil }
        return Profiles.part(of: subjects, in: context.dataset, title: part.title, options: options)
    }

    private var isUsual: Bool { part.bodies == nil && part.year == nil }

    /// Who has a page; empty where the report names them.
    private var selection: String {
        guard isUsual else { return "" }
        let hasRows = context.has(.observations)
        let (fewest, years) = (Profiles.fewestIndicators, Profiles.oldestYears)
        return context.phrase(
            "凡在数据集最新的年份或此前\(years)年之内，有一年收有至少\(fewest)项指标的机构，各有一页，讲其中最近的一年；一届合计、背景数和分专题的数不计入，分专题的数各页也不列\(hasRows ? "，只见于全部观测值" : "")。",
            "A committee has a page if the data set holds at least \(fewest) indicators of one year that lies no more than \(years) years before the newest; the page is about the latest such year. Totals of whole terms, background figures and figures of single topics do not count, and pages leave out those of topics\(hasRows ? ", which are among all observations" : "")."
        )
    }

    private var subjects: [Profiles.Subject] {
        let dataset = context.dataset
        if isUsual { return Profiles.subjects(in: dataset) }
        let bodies = part.bodies(in: dataset)
        if let year = part.year { return bodies.map { Profiles.Subject(body: $0.id, year: year) } }
        // Whoever is named has a page, however few its figures are, of its latest year.
        let latest = Profiles.subjects(in: dataset, atLeast: 1, within: .max / 2)
        let wanted = Set(bodies.map(\.id))
        return latest.filter { wanted.contains($0.body) }
    }
}
