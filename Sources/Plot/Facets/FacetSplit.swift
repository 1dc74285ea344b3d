/// The marks of a chart by panel.
struct FacetSplit {
    /// The panels in the order of their first marks.
    let names: [String]
    private let marks: [any Mark]

    /// - Throws: `tooManyMarks` for more panels than a figure holds.
    init(_ chart: Chart) throws(ChartError) {
        var seen: Set<String> = []
        marks = chart.marks
        names = marks.compactMap { $0.attributes.facet?.name }.filter { seen.insert($0).inserted }
        guard names.count <= FacetPipeline.mostPanels else { throw .tooManyPanels(names.count) }
        let shared = marks.count { $0.attributes.facet == nil }
        let drawn = marks.count - shared + shared * names.count
        guard drawn <= ChartData.mostMarks else { throw .tooManyMarks(drawn) }
    }

    /// The marks of a panel, and those that stand in each.
    func marks(of name: String) -> [any Mark] {
        marks.filter { $0.attributes.facet == nil || $0.attributes.facet?.name == name }
    }
}
