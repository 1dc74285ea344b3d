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
        options.introduction = part.introduction ?? ""
        // What the report leaves out is not linked.
        let context = context
        options.references = ProfileReferences(
            numbersEverySource: context.has(.sources), observation: { context.link(observation: $0) },
            source: { context.link(source: $0.id) ?? context.address($0) })
        guard !subjects.isEmpty else { return nil }
        return Profiles.part(of: subjects, in: context.dataset, title: part.title, options: options)
    }

    private var subjects: [Profiles.Subject] {
        let dataset = context.dataset
        if part.bodies == nil, part.year == nil { return Profiles.subjects(in: dataset) }
        let bodies = part.bodies(in: dataset)
        if let year = part.year { return bodies.map { Profiles.Subject(body: $0.id, year: year) } }
        // Whoever is named has a page, however few its figures are, of its latest year.
        let latest = Profiles.subjects(in: dataset, atLeast: 1, within: .max / 2)
        let wanted = Set(bodies.map(\.id))
        return latest.filter { wanted.contains($0.body) }
    }
}
