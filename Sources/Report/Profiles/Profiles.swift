import Analysis
import Canvas
import Metrics
import Plot
import Press

/// One page for each body: its year's figures, its place among its peers, what changed (一图读懂).
///
///     let part = Profiles.part(of: Profiles.subjects(in: dataset), in: dataset)
public enum Profiles {
    /// Whose year a page is about.
    public struct Subject: Equatable, Hashable, Sendable {
        /// The id of the body.
        public var body: String
        /// The year of the figures.
        public var year: Int

        /// A body and a year.
        public init(body: String, year: Int) {
            self.body = body
            self.year = year
        }
    }

    /// How pages are made.
    public struct Options: Sendable {
        /// The language of every word.
        public var language = Language.zh
        /// Where figures and sources lead.
        public var references = ProfileReferences.appendix
        /// The page that the table is cut to.
        public var style = PageStyle()
        /// The look of the charts: that of print, or of the grey edition.
        public var theme = Theme.Name.print
        /// The level of the headings.
        public var headingLevel = 2
        /// A paragraph in somebody's own words on the page that opens the part.
        public var introduction = ""

        /// Chinese pages in colour before an appendix.
        public init() {}

        /// The body's name as it signs, and the year.
        func heading(of body: Body, _ year: Int, _ phrase: Phrase) -> String {
            phrase("\(phrase.fullName(of: body))　\(year)年", "\(phrase.fullName(of: body)), \(year)")
        }
    }

    /// How many indicators a year must have to fill a page.
    public static let fewestIndicators = 8
    /// How many years a profile may lie before the newest figures of the data set.
    public static let oldestYears = 5

    /// The bodies that have enough to say of one year: the latest in which they have figures of so many indicators, and
    /// which is not too long ago. In the order of the data set.
    public static func subjects(
        in dataset: Dataset, atLeast fewest: Int = fewestIndicators, within years: Int = oldestYears
    ) -> [Subject] {
        let background = Set(dataset.indicators.indices.filter { dataset.indicators[$0].isBackground })
        var counts: [Key: Int] = [:]
        var last: (key: Key, indicator: Int32)?
        // Rows of a body and indicator without topic stand together, by year.
        for row in dataset.table.rows where row.isOfNoTopic && Int(row.body) < dataset.bodies.count {
            guard !background.contains(Int(row.indicator)), row.basis != .term else { continue }
            let key = Key(body: Int(row.body), year: Int(row.year))
            if let last, last.key == key, last.indicator == row.indicator { continue }
            last = (key, row.indicator)
            counts[key, default: 0] += 1
        }
        let newest = counts.keys.map(\.year).max() ?? 0
        var latest: [Int: Int] = [:]
        for (key, count) in counts where count >= fewest && key.year >= newest - years {
            latest[key.body] = max(latest[key.body] ?? .min, key.year)
        }
        return dataset.bodies.indices.compactMap { place in
            latest[place].map { Subject(body: dataset.bodies[place].id, year: $0) }
        }
    }

    private struct Key: Hashable {
        var body, year: Int
    }

    /// The pages of some bodies, each made when it is asked for and on whichever thread asks, after one that opens the
    /// part as a chapter and tells how they are read.
    ///
    /// Bodies that the data set does not have are left out.
    /// - Parameters:
    ///   - title: of the chapter; `nil` is the usual one.
    public static func part(
        of subjects: [Subject], in dataset: Dataset, title: String? = nil, options: Options = Options()
    ) -> Part {
        let title = title ?? (options.language == .zh ? "一图读懂" : "Profiles")
        let pages = sheets(of: subjects, in: dataset, options: options)
        let opening = ProfileOpening(headings: pages.headings, options: options)
        let chapter = Press.Heading(title, level: 1, label: "profiles")
        return Part(
            .body, title: title,
            content: .sheets(
                Sheets(headings: [chapter] + pages.headings) { number in
                    try number == 0 ? opening.blocks : pages.blocks(number - 1)
                }))
    }

    /// The pages alone.
    public static func sheets(
        of subjects: [Subject], in dataset: Dataset, options: Options = Options()
    ) -> Sheets {
        let pages = subjects.compactMap { subject in
            dataset.body(subject.body).map { (body: $0, year: subject.year) }
        }
        let phrase = Phrase(language: options.language, tellingApart: pages.map(\.body), in: dataset)
        // Of several years of a body the first has the page that its name leads to.
        var seen: Set<String> = []
        let labels = pages.map { body, year in
            seen.insert(body.id).inserted ? label(of: body) : "\(label(of: body))-\(year)"
        }
        let headings = zip(pages, labels).map { page, label in
            Press.Heading(
                options.heading(of: page.body, page.year, phrase), level: options.headingLevel, label: label,
                numbering: .none)
        }
        let circles = PeerCircles(dataset, language: options.language)
        let absences = Dictionary(grouping: dataset.absences, by: \.body)
        let numbers =
            options.references.numbersEverySource
            ? Dictionary(
                dataset.sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
            : [:]
        let pool = TypesetterPool()
        let theme = Theme.small(options.theme, language: options.language)
        return Sheets(headings: headings) { number in
            let (body, year) = pages[number]
            return ProfilePage(
                body: body, year: year, label: labels[number], dataset: dataset,
                peers: circles.figures(of: body, year: year),
                absences: absences[body.id] ?? [], options: options, sourceNumbers: numbers, pool: pool,
                theme: theme
            ).blocks
        }
    }

    /// The name of a body's page, for links.
    public static func label(of body: Body) -> String { "profile-\(body.id)" }
}
