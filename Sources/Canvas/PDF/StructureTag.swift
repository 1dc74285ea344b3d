/// Structure types of ISO 32000-1, 14.8.4.
enum StructureTag: String {
    case document = "Document"
    case heading1 = "H1", heading2 = "H2", heading3 = "H3", heading4 = "H4"
    case paragraph = "P"
    case figure = "Figure", caption = "Caption", note = "Note", reference = "Reference"
    case table = "Table", row = "TR", header = "TH", cell = "TD"
    case toc = "TOC", tocItem = "TOCI", index = "Index"
    case section = "Sect"
    case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
    case link = "Link"

    /// The element of a role, if it has one.
    init?(_ role: Group.Role) {
        switch role {
        case .figure: self = .figure
        case .heading1: self = .heading1
        case .heading2: self = .heading2
        case .heading3: self = .heading3
        case .heading4: self = .heading4
        case .aside: self = .section
        case .list: self = .list
        case .listItem: self = .listItem
        case .listLabel: self = .label
        case .listBody: self = .listBody
        case .paragraph, .title, .indexEntry: self = .paragraph
        case .caption: self = .caption
        case .note: self = .note
        case .noteReference: self = .reference
        case .table: self = .table
        case .tableRow: self = .row
        case .tableHeader, .rowHeader: self = .header
        case .tableCell: self = .cell
        case .contentsEntry: self = .tocItem
        case .group, .mark, .axis, .legend, .link, .artifact, .runningHead, .pageNumber: return nil
        }
    }

    /// 1 for the highest heading; `nil` for what is none.
    var headingLevel: Int? {
        switch self {
        case .heading1: 1
        case .heading2: 2
        case .heading3: 3
        case .heading4: 4
        default: nil
        }
    }

    /// Whether an element may stand right in another. Parts stand in their wholes, and those hold nothing else: so
    /// tables, lists and lists of contents are well formed whatever groups stand in each other.
    func mayStand(in parent: StructureTag) -> Bool {
        switch parent {
        case .table: self == .row || self == .caption
        case .row: self == .header || self == .cell
        case .list: self == .listItem || self == .caption
        case .listItem: self == .label || self == .listBody
        case .toc: self == .tocItem
        default:
            switch self {
            case .row, .header, .cell, .listItem, .listBody, .tocItem: false
            default: true
            }
        }
    }

    /// What text stands in that is drawn between the parts of an element; `nil` where it may stand in it as it is.
    var leaf: StructureTag? {
        switch self {
        case .document, .section: .paragraph
        case .table, .list: .caption
        case .row: .cell
        case .listItem: .listBody
        default: nil
        }
    }
}

extension Group.Role {
    /// What its entries stand in where no group says so: neighbours share one, also those of two pages.
    var container: StructureTag? {
        switch self {
        case .contentsEntry: .toc
        case .tableRow: .table
        case .indexEntry: .index
        default: nil
        }
    }

    /// Whether it is passed over by who reads the structure.
    var isArtifact: Bool { self == .artifact || self == .runningHead || self == .pageNumber }
}
