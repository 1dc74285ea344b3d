/// A page of the benchmark's book: `book.tsv` has a line a page, fields parted by tabs.
struct BookPage: Sendable {
    let heading: String
    let paragraph: String
    let header: [String]
    let rows: [[String]]

    private static let columns = 6
    private static let rowCount = 12

    /// The pages of a table.
    /// - Throws: `BenchError` with the line that is not a page.
    static func pages(in table: [UInt8]) throws(BenchError) -> [BookPage] {
        var pages: [BookPage] = []
        for line in table.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 2 + columns * (rowCount + 1) else {
                throw BenchError(message: "line \(pages.count + 1) is not a page")
            }
            let cells = stride(from: 2, to: fields.count, by: columns).map {
                Array(fields[$0..<$0 + columns])
            }
            pages.append(
                BookPage(
                    heading: fields[0], paragraph: fields[1], header: cells[0], rows: Array(cells.dropFirst())
                ))
        }
        guard !pages.isEmpty else { throw BenchError(message: "the table has no page") }
        return pages
    }
}
