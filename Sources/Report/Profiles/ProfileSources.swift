import Canvas
import Metrics
import Press

/// The numbers by which a page names its sources.
struct ProfileSources {
    let dataset: Dataset
    let references: ProfileReferences
    /// By id.
    private var numbers: [String: Int]
    /// Those that the page numbers itself, in their order.
    private(set) var cited: [Source] = []

    /// The cell made last: the figures of a page mostly come from one source.
    private var latest: (id: String, cell: TableModel.Cell)?

    /// - Parameter numbers: of every source of the data set, or nothing where the page numbers its own.
    init(_ dataset: Dataset, references: ProfileReferences, numbers: [String: Int]) {
        (self.dataset, self.references, self.numbers) = (dataset, references, numbers)
    }

    /// The source of a row: `[7]`, and where it leads.
    mutating func cell(of row: Observation) -> TableModel.Cell {
        if let latest, latest.id == row.source { return latest.cell }
        guard let source = dataset.source(row.source) else { return TableModel.Cell("") }
        if !references.numbersEverySource, numbers[source.id] == nil {
            cited.append(source)
            numbers[source.id] = cited.count
        }
        guard let number = numbers[source.id] else { return TableModel.Cell("") }
        let cell = TableModel.Cell("[\(number)]", link: references.source(source))
        latest = (source.id, cell)
        return cell
    }
}

extension Scene {
    /// The scene with every mark linked to where its datum leads.
    func linked(to place: (String) -> Link?) -> Scene {
        var scene = self
        scene.items = scene.items.map { Self.linked($0, to: place) }
        return scene
    }

    private static func linked(_ item: Item, to place: (String) -> Link?) -> Item {
        guard case .group(var group) = item, group.link == nil else { return item }
        if let datum = group.datum { group.link = place(datum) }
        if group.link == nil { group.items = group.items.map { linked($0, to: place) } }
        return .group(group)
    }
}
