import Metrics
import Reading

/// What `huimou read` says of a document, and in which form.
struct ReadForm: Sendable {
    let reader: Reader
    /// Whether it writes CSV, else JSON Lines.
    var isCSV: Bool
    /// Whether it tells what was refused instead of what was found.
    var tellsRefused: Bool
    /// The language of the reasons.
    var language: Language

    /// What stands before the first document.
    var header: [UInt8] {
        guard isCSV else { return [] }
        var csv = CSVWriter()
        csv.write(tellsRefused ? RefusedRecord.names : CandidateRecord.names)
        return csv.bytes
    }

    /// What is said of a document.
    func bytes(of document: Document) throws(DocumentError) -> [UInt8] {
        let reading = try reader.read(document, keepsRefused: tellsRefused)
        var csv = CSVWriter()
        var lines: [UInt8] = []
        if tellsRefused {
            for refused in reading.refused {
                let record = RefusedRecord(refused, in: document, language: language)
                if isCSV { csv.write(record.fields) } else { record.appendJSON(to: &lines) }
            }
        } else {
            for candidate in reading.candidates {
                let record = CandidateRecord(candidate, in: document)
                if isCSV { csv.write(record.fields) } else { record.appendJSON(to: &lines) }
            }
        }
        return isCSV ? csv.bytes : lines
    }
}
