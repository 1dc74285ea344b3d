import Analysis
import Metrics
import Plot

/// Shares as squares of one per cent: those that are certain, those that may be, and the rest; a panel a body.
struct Waffle: FigureKind {
    let word = "waffle"
    let name = Bilingual(zh: "方格图", en: "Waffle")
    let abstract = Bilingual(
        zh: "百分率画作一百格，确有的、可能有的与其余的，一机构一幅",
        en: "a rate as a hundred squares: certain, possible and the rest; a panel a body")
    let needs = FigureNeeds(indicators: 1...1, rates: .alone)
    let uses: Set<FigureKey> = [.order, .limit, .facet, .labels]

    /// More panels than this are not read.
    private static let mostPanels = 30

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        guard request.unit(request.measures[0]) == "%" else {
            throw request.fault(
                .outOfRange, at: "/indicators", zh: "方格图画百分率，这个指标不是",
                en: "a waffle shows a rate in per cent, this indicator is none",
                remedyZh: "换成单位为 % 的指标，或用 per 算出率",
                remedyEn: "name an indicator in %, or compute a rate with per")
        }
        if let facet = request.file.facet, facet.by != .body {
            throw request.fault(
                .outOfRange, at: "/facet", zh: "方格图一机构一幅", en: "a waffle has a panel a body",
                remedyZh: "写 body",
                remedyEn: "write body")
        }
        let request = request.with { $0.limit = min($0.limit ?? Self.mostPanels, 100) }
        let comparison = try request.comparison()
        let drawn = comparison.shown.filter {
            comparison.lead[$0].quantity.flatMap { Squares($0.interval) } != nil
        }
        guard !drawn.isEmpty else { throw request.nothing() }
        let names = request.rowNames(comparison)
        let chart = Chart(marks: drawn.flatMap { marks(comparison.lead[$0], names[$0].text, request) })
            .chartSquareCells().chartXAxis(.hidden).chartYAxis(.hidden).chartLegend(.hidden)
            .chartForegroundStyleScale(.sequential, domain: 0...1)
            .chartFacets(columns: request.file.facet?.columns ?? (request.phrase.isChinese ? 5 : 3))
        return request.figure(
            chart, saying: WaffleWords(request: request, comparison: comparison),
            over: request.table(comparison), from: comparison.observations)
    }

    private func marks(_ entry: Entry, _ name: String, _ request: FigureRequest) -> [RectangleMark] {
        let phrase = request.phrase
        guard let quantity = entry.quantity, let squares = Squares(quantity.interval) else { return [] }
        let head =
            request.file.labels == .hidden ? name : "\(name) \(phrase.stated(quantity, without: ""))"
        return (0..<100).map { index in
            let (row, column) = (index / 10, index % 10)
            let isCertain = index < squares.certain
            let isPossible = !isCertain && index < squares.certain + squares.possible
            let isFirst = index == 0
            return RectangleMark(
                x: .value("", "\(column)"), y: .value("", "\(row)")
            )
            .foregroundStyle(by: .value("", isCertain ? 1 : isPossible ? 0.6 : 0.12))
            .incomparable(isPossible)
            .facet(by: .value(phrase("机构", "body"), head))
            .datum(isFirst ? entry.datum(request.measures[0], 0) : nil)
            // One reading for the hundred squares.
            .alternativeText(
                isFirst ? phrase.spoken(entry, name: name, series: request.label(request.measures[0])) : "")
        }
    }
}

/// How many of a hundred squares a rate in per cent fills.
struct Squares: Equatable {
    /// Wholly filled whatever the rate is within its bounds.
    let certain: Int
    /// Filled in part, or only if the rate is greater than its lower bound.
    let possible: Int

    /// `nil` where the rate is certainly above 100 % or below 0: no share.
    init?(_ rate: Interval) {
        guard rate.lower >= 0, rate.lower <= 100 else { return nil }
        certain = Int(rate.lower.rounded(.down))
        possible = Int(min(rate.upper, 100).rounded(.up)) - certain
    }
}

/// What is said about shares drawn as squares.
private struct WaffleWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison

    private var phrase: Phrase { request.phrase }
    private var base: ComparisonWords { ComparisonWords(request: request, comparison: comparison) }
    var title: String { base.title }
    var subtitle: String { base.subtitle }
    var paragraph: String { base.paragraph }

    var notes: [String] {
        let lead = comparison.lead
        let beyond = lead.filter { $0.quantity.map { Squares($0.interval) == nil } ?? false }
        let isOdd = comparison.stated.contains { comparison.isOdd($0) }
        return [
            phrase(
                "一格为1%：实心格确有，斜线格为不满一格或约数区间内可能有的，淡色格为其余",
                "A square is 1%: filled ones are certain, hatched ones filled in part or possible within the bounds, faint ones the rest"
            ),
            isOdd
                ? phrase(
                    "名称后有年份或口径的与其余不同，不参加排名",
                    "Names with a year or basis differ from the others and are unranked") : nil,
            comparison.isMixed
                ? phrase("各机构的数年份或口径不一，不排名次", "Years or bases differ from body to body; no ranks are given")
                : nil,
            request.computed(request.measures[0]),
            beyond.isEmpty
                ? nil
                : phrase("超过100%，不是份额，未画：", "Over 100%, no share, not drawn: ")
                    + phrase.list(beyond.map { phrase.name(of: $0.body) }, atMost: 8),
            request.parts(lead), request.leftOut(comparison.leftOut), request.missing(lead),
            request.levels(lead), request.doubts(lead),
        ].compactMap { $0 }
    }
}
