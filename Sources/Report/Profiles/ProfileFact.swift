import Analysis
import Metrics

/// What is known of one indicator of a body and year.
///
/// Facts are sorted and handed on many times a page: copies are one pointer.
final class ProfileFact: Sendable {
    let indicator: Indicator
    /// The indicator's place in the data set.
    let place: Int
    let figure: Observation
    /// Its place among the peers; see ``PeerFigures``.
    let rank: Rank
    /// How many peers have a place, itself included where it has one.
    let compared: Int
    /// The years up to this one, ten at most.
    let series: Series
    /// The change on the year before.
    let change: Metrics.Change
    /// From 0 to 2: how much it matters to a reader.
    let weight: Double

    init(
        indicator: Indicator, place: Int, figure: Observation, rank: Rank, compared: Int, series: Series,
        change: Metrics.Change, weight: Double
    ) {
        (self.indicator, self.place, self.figure) = (indicator, place, figure)
        (self.rank, self.compared, self.series) = (rank, compared, series)
        (self.change, self.weight) = (change, weight)
    }

    /// The figure of the year before that the change is measured from; `nil` where there is none.
    var base: Observation? {
        series.points.last { $0.year == figure.period.year - 1 }?.observation
    }

    /// How many years have a figure.
    var years: Int { series.points.count { $0.observation != nil } }

    /// How many steps from one year to the next a line may be drawn along.
    var joinedYears: Int {
        zip(series.points, series.points.dropFirst()).count {
            $0.observation != nil && $1.observation != nil && !$1.isBreak
        }
    }

    /// Fewer than this among one another have no places: first of two says nothing.
    static let fewestPeers = 3

    /// Whether its place is told.
    var isRanked: Bool { compared >= Self.fewestPeers && rank.isPlace }
}

extension ProfileFact {
    /// How many years before its own a page looks back on.
    static let yearsBack = 9

    /// Everything known of a body and year, in the order of the indicators.
    static func all(of body: Body, among peers: PeerFigures, in dataset: Dataset) -> [ProfileFact] {
        guard let row = peers.row(of: body.id) else { return [] }
        let rules = ComparabilityRules.change.minding(dataset.definitions)
        let year = peers.year
        return peers.columns.keys.sorted().compactMap { place in
            guard let column = peers.columns[place], let figure = column.entries[row].observation else {
                return nil
            }
            let indicator = dataset.indicators[place]
            let basis = figure.period.basis
            // A term's total is no year's figure, and no year's stands beside it.
            let bases: [Basis] =
                basis == .term ? [.term] : column.bases.led(by: basis).filter { $0 != .term }
            let series = dataset.series(
                body: body.id, indicator: indicator.id, bases: bases, within: year - yearsBack...year,
                rules: rules)
            let base = series.points.last { $0.year == year - 1 }?.observation
            let change = Metrics.Change(
                from: base, to: figure, measure: indicator.kind.changeMeasure, rules: rules)
            let rank = column.ranks[row]
            return ProfileFact(
                indicator: indicator, place: place, figure: figure, rank: rank, compared: column.compared,
                series: series, change: change,
                weight: weight(column, of: peers, rank: rank, change: change, figure))
        }
    }

    /// Common figures first, and those that say more than themselves.
    private static func weight(
        _ column: PeerFigures.Column, of peers: PeerFigures, rank: Rank, change: Metrics.Change,
        _ figure: Observation
    ) -> Double {
        let reach = Double(column.stated) / Double(max(peers.bodies.count, 1))
        let isRanked = rank.isPlace && column.compared >= fewestPeers
        return reach + (isRanked ? 0.3 : 0) + (change.interval != nil ? 0.3 : 0)
            + (figure.coverage == .whole ? 0.4 : 0)
    }
}

extension Dataset {
    /// What other sources say instead of a figure; mostly nothing.
    func restatements(of row: Observation) -> [Observation] {
        let (year, basis) = (Int32(clamping: row.period.year), row.period.basis)
        let cell = observations(body: row.body, indicator: row.indicator)
        // Most figures are stated once, and need not be held against others.
        guard cell.rows.count(where: { $0.year == year && $0.basis == basis && $0.isOfNoTopic }) > 1 else {
            return []
        }
        return vintages(of: row).restatements
    }
}
