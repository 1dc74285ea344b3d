import Analysis
import Metrics
import Reading

@testable import huimou

/// Invented committees with invented figures, of the project's own indicators and words.
enum InventedCommittees {
    static let bodies = [
        Body(
            id: "song", name: "松河省政协", nameEnglish: "Songhe Provincial Committee", shortName: "松河",
            level: .provincial),
        Body(
            id: "qing", name: "青岭市政协", nameEnglish: "Qingling Municipal Committee", shortName: "青岭",
            level: .prefecture, parent: "song"),
        Body(
            id: "lan", name: "岚州市政协", nameEnglish: "Lanling Municipal Committee", shortName: "岚州",
            level: .prefecture, parent: "song"),
        Body(
            id: "ling", name: "青岭市菱县政协", nameEnglish: "Ling County Committee", shortName: "菱县",
            level: .county,
            parent: "qing"),
    ]

    static let observations = [
        row("480件", "qing", "proposals_received", 2022), row("500件", "qing", "proposals_received", 2023),
        row("620件", "qing", "proposals_received", 2024), row("430件", "qing", "proposals_filed", 2023),
        row("527件", "qing", "proposals_filed", 2024), row("98%", "qing", "proposals_replied_rate", 2023),
        row("99.5%", "qing", "proposals_replied_rate", 2024),
        row("30次", "qing", "consultation_activities", 2023),
        row("36次", "qing", "consultation_activities", 2024),
        row("90余篇", "qing", "public_opinion_reports", 2024),
        row("18篇", "qing", "research_reports", 2024),
        row("12件", "qing", "proposals_received", 2024, topic: "水利", coverage: .part),
        // Of one only what was counted when its session closed, of the next a figure that is doubted.
        row("300件", "lan", "proposals_received", 2024, basis: .sessionToDate, label: "六届三次会议"),
        row("20次", "lan", "consultation_activities", 2024),
        row("77件", "ling", "proposals_received", 2024, note: "存疑：分项不合"),
        row("12次", "ling", "consultation_activities", 2024),
        row("6019件", "song", "proposals_received", 2024, basis: .session, label: "三届二次会议以来"),
        row("5898件", "song", "proposals_received", 2024, basis: .sessionToDate, label: "三届二次会议"),
    ]

    static func row(
        _ words: String, _ body: String, _ indicator: String, _ year: Int, topic: String = "",
        basis: Basis = .calendarYear, label: String = "", coverage: Coverage = .whole, note: String = ""
    ) -> Observation {
        guard let figure = try? StatedFigure(reading: words),
            let quantity = Quantity(
                number: figure.number, qualifier: figure.qualifier, unit: figure.measure, asStated: words)
        else { preconditionFailure("a test states no figure: \(words)") }
        return Observation(
            body: body, indicator: indicator, topic: topic,
            period: Period(year: year, basis: basis, label: label),
            quantity: quantity, coverage: coverage, source: "s", note: note,
            place: Place(file: "invented.csv", line: year))
    }

    private static let datasets = Program.root + "/datasets"
    private static let indicators = Dataset.load(from: datasets).dataset.indicators

    static func dataset(_ observations: [Observation] = observations) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators,
            sources: [Source(id: "s", title: "甲", published: PublishedDate("2025-01-03"))],
            observations: observations)
    }

    private static let reader = ClaimReader(
        dataset(), Lexicon.load(from: datasets + "/lexicon", for: dataset()).lexicon)

    /// The numbers of a text that some figures contradict.
    static func contradicted(
        in text: String, _ context: ClaimContext = ClaimContext(), by dataset: Dataset
    ) -> [String] {
        contradictions(in: text, context, by: dataset).map(\.words)
    }

    static func contradictions(
        in text: String, _ context: ClaimContext = ClaimContext(), by dataset: Dataset
    ) -> [Contradiction] {
        ProseCheck(dataset, reader).contradictions(
            in: ExpandedProse(text, in: dataset, language: .zh), context)
    }
}
