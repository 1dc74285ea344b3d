/// The columns of one kind of file.
package struct TableSchema: Sendable {
    /// Columns that must be there, in the order they are written in.
    package let required: [String]
    /// Columns that may be left out.
    package let optional: [String]

    /// A kind of file with such columns.
    package init(required: [String], optional: [String]) {
        (self.required, self.optional) = (required, optional)
    }

    /// Columns of free text, in which a tab or a line break may stand. All others are names, words and numbers.
    static let prose = ["note", "definition"]

    static let bodies = TableSchema(
        required: ["id", "name", "name_en", "short_name", "level", "parent", "division_code"],
        optional: ["seats"])
    static let indicators = TableSchema(
        required: ["id", "name", "name_en", "unit", "theme", "kind", "definition"], optional: ["note"])
    static let sources = TableSchema(
        required: ["id", "title", "publisher", "published", "url", "kind", "note"], optional: [])
    package static let observations = TableSchema(
        required: [
            "body", "indicator", "topic", "year", "basis", "period", "value", "qualifier", "unit", "coverage",
            "as_stated", "source", "locator", "note",
        ], optional: [])
    static let absences = TableSchema(
        required: ["body", "indicator", "year", "reason"], optional: ["note"])
    static let denominators = TableSchema(
        required: ["id", "name", "name_en", "indicator", "per", "valid_years"], optional: ["note"])
    static let definitions = TableSchema(
        required: ["body", "indicator", "since", "definition"], optional: ["note"])
}
