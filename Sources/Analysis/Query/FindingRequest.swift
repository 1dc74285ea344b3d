import Metrics

/// What findings are asked for in words, as a command line has them.
package struct FindingRequest: Equatable, Sendable {
    /// The bodies that are compared with one another, and those that a finding must name, by id or name.
    package var peers = BodySelection()
    package var bodies: [String] = []
    /// By id or name.
    package var indicators: [String] = []
    /// `2024`, `2019-2025`, or `all` alone.
    package var years: [String] = []
    package var kinds: [String] = []

    package init() {}

    /// Looks everything up.
    package func scope(in dataset: Dataset) throws(QueryFault) -> FindingScope {
        var scope = FindingScope()
        if peers.isNarrowed { scope.peers = Set(try peers.bodies(in: dataset).map(\.id)) }
        scope.bodies = Set(try NameIndex(dataset.bodies).ids(bodies))
        scope.indicators = Set(try NameIndex(dataset.indicators).ids(indicators))
        scope.kinds = Set(try OptionWords.known(kinds, of: "kind"))
        scope.years = years == ["all"] ? [] : Set(try YearList.years(years))
        return scope
    }
}
