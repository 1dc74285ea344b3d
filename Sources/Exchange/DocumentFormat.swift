/// A format that `huimou-extract` makes text of.
package enum DocumentFormat: UInt8, CaseIterable, Sendable {
    case html = 1
    case pdf = 2
    case docx = 3
}
