import Canvas
import Metrics

/// Which data a report was made from: their date, and a checksum that every change of a figure changes.
struct DataVersion: Equatable {
    /// When the newest source was published; `nil` where no source says.
    let date: PublishedDate?
    /// SHA-256 of what the data state, 64 hexadecimal digits: the same whatever file a row stands in and in whatever
    /// order, so that moving rows about changes nothing.
    let checksum: String

    init(_ dataset: Dataset) {
        date = dataset.latestPublication
        checksum = Checksum.sha256(Self.canonical(dataset).utf8)
    }

    /// Every table's rows as lines in the order of their bytes, fields divided by the unit separator, tables by an
    /// empty line.
    static func canonical(_ dataset: Dataset) -> String {
        let separator = "\u{1F}"
        func lines(_ rows: [[String]]) -> String {
            rows.map { $0.joined(separator: separator) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { $0 + "\n" }.joined()
        }
        let tables: [[[String]]] = [
            dataset.bodies.map {
                [
                    $0.id, $0.name, $0.nameEnglish, $0.shortName, $0.level.rawValue, $0.parent ?? "",
                    $0.divisionCode ?? "", $0.seats.map(String.init) ?? "",
                ]
            },
            dataset.indicators.map {
                [$0.id, $0.name, $0.nameEnglish, $0.unit, $0.theme, $0.kind.rawValue, $0.definition, $0.note]
            },
            dataset.sources.map {
                [
                    $0.id, $0.title, $0.publisher, $0.published?.description ?? "", $0.url ?? "", $0.kind,
                    $0.note,
                ]
            },
            dataset.observations.map(fields),
            dataset.absences.map { [$0.body, $0.indicator, String($0.year), $0.reason.rawValue, $0.note] },
            dataset.denominators.map {
                [$0.id, $0.name, $0.nameEnglish, $0.indicator, String($0.per), String($0.validYears)]
            },
            dataset.definitions.histories.joined().map {
                [$0.body, $0.indicator, String($0.since), $0.definition, $0.note]
            },
        ]
        return tables.map(lines).joined(separator: "\n")
    }

    private static func fields(_ row: Observation) -> [String] {
        [
            row.body, row.indicator, row.topic, String(row.period.year), row.period.basis.rawValue,
            row.period.label, row.quantity.number.description, row.quantity.qualifier.rawValue,
            row.quantity.unit, row.coverage.rawValue, row.quantity.asStated, row.source, row.locator,
            row.note,
        ]
    }
}
