import Metrics

extension Merge.Plan {
    /// What a file of observations holds after the merge, and which decision each of its new lines comes from.
    /// - Parameter old: what it holds now; `nil` where there is none.
    package func observations(_ old: [UInt8]?) -> (bytes: [UInt8]?, decisions: [Int: Place]) {
        guard !added.isEmpty else { return (old, [:]) }
        var file = CSVBytes(old, header: TableSchema.observations.required)
        var decisions: [Int: Place] = [:]
        for decision in added { decisions[file.append(decision.fields)] = decision.place }
        return (file.bytes, decisions)
    }

    /// What those files of `rejected/` hold after the merge that it changes, by name.
    /// - Parameters:
    ///   - old: what all of them hold now.
    ///   - name: the file that what is rejected is added to.
    package func rejectedFiles(_ old: [String: [UInt8]], addingTo name: String) -> [String: [UInt8]] {
        var lines: [String: Set<Int>] = [:]
        for row in reinstated {
            lines[ReviewedStatement.lastComponent(of: row.place.file), default: []].insert(row.place.line)
        }
        if !rejected.isEmpty { lines[name, default: []] = lines[name] ?? [] }
        var files: [String: [UInt8]] = [:]
        for (changed, gone) in lines {
            var file = CSVBytes(old[changed], header: TableSchema.rejected.required)
            file.remove(lines: gone)
            if changed == name {
                for decision in rejected { _ = file.append(decision.rejectedFields) }
            }
            files[changed] = file.bytes
        }
        return files
    }
}

extension Decision {
    /// What a row of `rejected/` holds, by its column.
    fileprivate var rejectedFields: [String: String] {
        [
            "document": statement.document, "start": "\(statement.range.lowerBound)",
            "end": "\(statement.range.upperBound)", "as_stated": statement.asStated, "note": note,
        ]
    }
}
