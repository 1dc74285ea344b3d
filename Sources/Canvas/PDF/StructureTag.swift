/// Structure types of ISO 32000-1, 14.8.4.
enum StructureTag: String {
    case document = "Document"
    case heading1 = "H1", heading2 = "H2", heading3 = "H3", heading4 = "H4"
    case paragraph = "P", span = "Span"
    case figure = "Figure", caption = "Caption", note = "Note"
    case table = "Table", row = "TR", header = "TH", cell = "TD"
    case toc = "TOC", tocItem = "TOCI"
    case aside = "Sect"
    case list = "L", listItem = "LI", listLabel = "Lbl", listBody = "LBody"
    case link = "Link"

    /// The element of a role, if it has one.
    init?(_ role: Group.Role) {
        switch role {
        case .figure: self = .figure
        case .heading1: self = .heading1
        case .heading2: self = .heading2
        case .heading3: self = .heading3
        case .heading4: self = .heading4
        case .aside: self = .aside
        case .list: self = .list
        case .listItem: self = .listItem
        case .listLabel, .noteReference: self = .listLabel
        case .listBody: self = .listBody
        case .paragraph, .title, .indexEntry: self = .paragraph
        case .caption: self = .caption
        case .note: self = .note
        case .table: self = .table
        case .tableRow: self = .row
        case .tableHeader, .rowHeader: self = .header
        case .tableCell: self = .cell
        case .contentsEntry: self = .tocItem
        case .group, .mark, .axis, .legend, .link, .artifact: return nil
        }
    }
}
