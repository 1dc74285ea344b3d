import Canvas
import Metrics
import Press

/// The numbers by which a page names its sources, and where those lead.
struct ProfileSources {
    let dataset: Dataset
    let references: Profiles.References
    /// Of the whole data set, for an appendix; else in the order in which the page names them.
    private var numbers: [String: Int] = [:]
    private(set) var cited: [Source] = []

    init(_ dataset: Dataset, references: Profiles.References, numbers: [String: Int]) {
        (self.dataset, self.references, self.numbers) = (dataset, references, numbers)
    }

    /// The source of a row: `[7]`, with a link to it.
    mutating func cell(of row: Observation) -> TableModel.Cell {
        if references == .addresses, numbers[row.source] == nil, let source = dataset.source(row.source) {
            cited.append(source)
            numbers[row.source] = cited.count
        }
        guard let number = numbers[row.source] else { return TableModel.Cell("") }
        let link: Link? =
            switch references {
            case .appendix: .destination("source-" + row.source)
            case .addresses: dataset.source(row.source)?.address.map(Link.uri)
            }
        return TableModel.Cell("[\(number)]", link: link)
    }

    /// Where a figure leads: its row of the appendix.
    func link(to row: Observation) -> Link? {
        references == .appendix ? .destination("observation-" + row.id) : nil
    }
}

extension Source {
    /// Its address where that may be printed and is one of the web.
    fileprivate var address: String? {
        guard !isOnForeignSite, let url, url.hasPrefix("https://") || url.hasPrefix("http://") else {
            return nil
        }
        return url
    }
}

extension Scene {
    /// The scene with every mark linked to the row of its datum in the appendix.
    var linkedToAppendix: Scene {
        var scene = self
        scene.items = scene.items.map(Self.linked)
        return scene
    }

    private static func linked(_ item: Item) -> Item {
        guard case .group(var group) = item else { return item }
        if let datum = group.datum, group.link == nil {
            group.link = .destination("observation-" + datum)
        } else if group.link == nil {
            group.items = group.items.map(linked)
        }
        return .group(group)
    }
}
