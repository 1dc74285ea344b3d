/// Faults as they are found: counted exactly, and kept up to a number for each file, so that a file of which
/// every row is wrong takes no more memory than one that nobody would read to its end.
package struct FaultList: Sendable {
    /// How many errors, and as many warnings, are kept for a file.
    static let limit = 200

    /// Those kept, in the order found.
    package private(set) var kept: [Fault] = []
    package private(set) var errorCount = 0
    package private(set) var warningCount = 0
    private var perFile: [String: Counts] = [:]

    private struct Counts {
        var errors = 0
        var warnings = 0

        /// Counts one more; how many of its severity there are then.
        mutating func count(_ fault: Fault) -> Int {
            switch fault.severity {
            case .error:
                errors += 1
                return errors
            case .warning:
                warnings += 1
                return warnings
            }
        }

        static func + (first: Counts, second: Counts) -> Counts {
            Counts(errors: first.errors + second.errors, warnings: first.warnings + second.warnings)
        }
    }

    /// None yet.
    package init() {}

    /// Whether further errors of a file are counted only.
    package func isFull(_ file: String) -> Bool { (perFile[file]?.errors ?? 0) >= Self.limit }

    package static func += (list: inout FaultList, fault: Fault) {
        if list.perFile[fault.file, default: Counts()].count(fault) <= limit { list.kept.append(fault) }
        list.errorCount += fault.severity == .error ? 1 : 0
        list.warningCount += fault.severity == .warning ? 1 : 0
    }

    package static func += (list: inout FaultList, faults: some Sequence<Fault>) {
        for fault in faults { list += fault }
    }

    /// Adds faults that were found after these: what is kept is what would be if all had been found in one list.
    package static func += (list: inout FaultList, later: FaultList) {
        var counts = list.perFile
        for fault in later.kept where counts[fault.file, default: Counts()].count(fault) <= limit {
            list.kept.append(fault)
        }
        list.errorCount += later.errorCount
        list.warningCount += later.warningCount
        list.perFile.merge(later.perFile, uniquingKeysWith: +)
    }

    /// These and others of the same file, in the order of its lines. Both have them in that order.
    func merging(_ others: FaultList) -> FaultList {
        var (merged, rest) = (FaultList(), others.kept[...])
        for fault in kept {
            while let other = rest.first, other.line < fault.line {
                merged += other
                rest = rest.dropFirst()
            }
            merged += fault
        }
        merged += rest
        // Those that were only counted come after all that were kept.
        merged.errorCount = errorCount + others.errorCount
        merged.warningCount = warningCount + others.warningCount
        merged.perFile = perFile.merging(others.perFile, uniquingKeysWith: +)
        return merged
    }
}
