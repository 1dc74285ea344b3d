import Analysis
import Figures
import Metrics
import Press

/// One body's own report: its years on a page each, its main figures beside those of its peers, what changed, and every
/// row and source that these use.
public enum BodyEdition {
    /// A body without a figure: there is nothing to report.
    public struct Empty: Error, Equatable {
        /// Its id.
        public var body: String
    }

    /// How many years have a page.
    static let mostYears = 6
    /// How many findings there are.
    static let findings = 8

    /// The report of a body, in the language, the faces and the page of another report.
    /// - Throws: `Empty`.
    public static func source(
        of body: Body, in dataset: Dataset, like model: ReportFile, style: PageStyle
    ) throws(Empty) -> ReportSource {
        var scope = FindingScope()
        scope.bodies = [body.id]
        let evidence = dataset.findings(scope).prefix(findings).flatMap(\.observations)
        let own = dataset.indicators.flatMap { dataset.observations(body: body.id, indicator: $0.id) }
        guard !own.isEmpty else { throw Empty(body: body.id) }
        let phrase = Phrase(language: model.tongue, tellingApart: dataset.bodies, in: dataset)
        let years = years(of: own, in: dataset)
        let peers = years.first.map {
            PeerChapter(body: body, year: $0, dataset: dataset, phrase: phrase).figures
        }
        let courses = years.first.map {
            CourseChapter(body: body, year: $0, dataset: dataset, phrase: phrase).figures
        }
        let figures = (peers ?? []) + (courses ?? [])
        var file = model
        (file.title, file.subtitle) = titles(of: body, own, phrase)
        var left: Set<ReportPart.Kind> = evidence.isEmpty ? [.findings] : []
        let changes = YearChanges(dataset, years: nil, bodies: [body.id], indicators: [])
        if changes.certain.isEmpty { left.insert(.changes) }
        file.parts = parts(
            body, peers: (peers ?? []).map(\.file.id), courses: (courses ?? []).map(\.file.id), phrase
        ).filter { !left.contains($0.kind) }
        let listed = Set(
            (own + evidence).map(\.id)
                + figures.flatMap { $0.figure.table.rows.joined().compactMap(\.observation) })
        file.observations = listed
        return ReportSource(
            file: file,
            figures: Dictionary(
                figures.map { ($0.file.id, $0.file) }, uniquingKeysWith: { first, _ in first }),
            profiles: profiles(of: body, years, in: dataset, listed: listed, style: style, phrase), body: body
        )
    }

    /// The years that have enough to fill a page, the latest first; where none has, the one that has most.
    static func years(of own: [Observation], in dataset: Dataset) -> [Int] {
        var indicators: [Int: Set<String>] = [:]
        for row in own where row.topic.isEmpty && row.period.basis != .term {
            guard dataset.indicator(row.indicator)?.isBackground == false else { continue }
            indicators[row.period.year, default: []].insert(row.indicator)
        }
        let full = indicators.filter { $0.value.count >= Profiles.fewestIndicators }.keys.sorted(by: >)
        guard full.isEmpty else { return Array(full.prefix(mostYears)) }
        let fullest = indicators.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        return fullest.map { [$0.key] } ?? []
    }

    private static func titles(
        of body: Body, _ own: [Observation], _ phrase: Phrase
    ) -> (title: String, subtitle: String) {
        let name = phrase.fullName(of: body)
        let years = phrase.years(own.map(\.period.year))
        return (
            phrase("\(name)履职回眸比较", "\(name): Its Work Compared"),
            phrase("与同级政协公开数据的比较　\(years)", "Its public figures beside those of its peers, \(years)")
        )
    }

    private static func parts(
        _ body: Body, peers: [String], courses: [String], _ phrase: Phrase
    ) -> [ReportPart] {
        func part(_ kind: ReportPart.Kind, _ change: (inout ReportPart) -> Void = { _ in }) -> ReportPart {
            var part = ReportPart(kind)
            change(&part)
            return part
        }
        let chapter = part(.chapter) {
            $0.title = phrase("与同级机构比较", "Beside its peers")
            $0.figures = peers
            $0.introduction =
                peers.isEmpty
                ? phrase(
                    "数据集没有同级机构的同类数，暂不能比较。",
                    "The data set has no figures of its peers to compare with.")
                : phrase(
                    "本章逐项比较同级机构的数。同一上级之下有三家以上有数的，在其中比较；否则在数据集所收的同级机构中比较。同年有数的不足三家时，取前后两年以内各自最近的数，并注明年份；没有数的机构不列。",
                    "This chapter sets its main figures beside those of its peers: the committees under the same parent where at least three have the figure, otherwise all of its level in the data set. Where fewer than three have it of the same year, each shows its latest within two years, which is marked. Committees without a figure are not listed."
                )
        }
        let course = part(.chapter) {
            $0.title = phrase("历年走势", "Over the years")
            $0.figures = courses
        }
        return [
            part(.cover), part(.imprint), part(.contents) { $0.depth = 2 },
            part(.findings) {
                $0.bodies = .listed([body.id])
                $0.count = findings
            },
            part(.profiles), chapter,
        ] + (courses.isEmpty ? [] : [course]) + [
            part(.changes) { $0.bodies = .listed([body.id]) },
            part(.definitions), part(.observations), part(.sources), part(.colophon),
        ]
    }

    private static func profiles(
        of body: Body, _ years: [Int], in dataset: Dataset, listed: Set<String>, style: PageStyle,
        _ phrase: Phrase
    ) -> Part? {
        guard !years.isEmpty else { return nil }
        var options = Profiles.Options()
        options.language = phrase.language
        options.style = style
        let appendix = options.references
        options.references = ProfileReferences(
            numbersEverySource: true,
            observation: { listed.contains($0) ? appendix.observation($0) : nil }, source: appendix.source)
        options.headingLevel = 1
        let pages = Profiles.sheets(
            of: years.map { Profiles.Subject(body: body.id, year: $0) }, in: dataset, options: options)
        return Part(.body, title: phrase("一年一页", "A page a year"), content: .sheets(pages))
    }
}
