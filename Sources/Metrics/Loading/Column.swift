/// A column of a table, by its name and, for rows that are many, by the place it was found at.
package struct Column: ExpressibleByStringLiteral, Sendable {
    /// Its name in the header.
    package let name: String
    /// Where it stands in a file, from 0; `nil` where that is yet to be looked up.
    let place: Int?

    /// A column whose place is looked up for every row.
    package init(_ name: String) { (self.name, place) = (name, nil) }

    package init(stringLiteral name: String) { self.init(name) }

    /// A column of a file whose header was read; to be looked up, and not found, where it has none of that name.
    init(_ name: String, in places: [String: Int]) { (self.name, place) = (name, places[name]) }
}

/// The columns of a file whose header was read.
final class TableColumns: Sendable {
    /// The file's path.
    let file: String
    /// Those of an observation.
    let observation: ObservationColumns
    private let places: [String: Int]

    init(file: String, places: [String: Int] = [:]) {
        (self.file, self.places) = (file, places)
        observation = ObservationColumns(places)
    }

    /// The place of a column; `nil` where the file has no such column.
    func place(of column: Column) -> Int? { column.place ?? places[column.name] }
}

/// The columns of an observation. A class, since a copy for every row would have the owners of fourteen names counted.
final class ObservationColumns: Sendable {
    let body, indicator, topic, year, basis, period, value, qualifier, unit, coverage, asStated, source,
        locator,
        note: Column

    init(_ places: [String: Int]) {
        func column(_ name: String) -> Column { Column(name, in: places) }
        (body, indicator, topic) = (column("body"), column("indicator"), column("topic"))
        (year, basis, period) = (column("year"), column("basis"), column("period"))
        (value, qualifier, unit) = (column("value"), column("qualifier"), column("unit"))
        (coverage, asStated, source) = (column("coverage"), column("as_stated"), column("source"))
        (locator, note) = (column("locator"), column("note"))
    }
}
