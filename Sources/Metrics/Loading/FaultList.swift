/// Faults as they are found: counted exactly, and kept up to a number for each file, so that a file of which
/// every row is wrong takes no more memory than one that nobody would read to its end.
package struct FaultList: Sendable {
    /// How many errors, and as many warnings, are kept for a file.
    static let limit = 200

    /// Those kept, in the order found.
    package private(set) var kept: [Fault] = []
    package private(set) var errorCount = 0
    package private(set) var warningCount = 0
    private var perFile: [String: (errors: Int, warnings: Int)] = [:]

    /// None yet.
    package init() {}

    /// Whether further errors of a file are counted only.
    package func isFull(_ file: String) -> Bool { (perFile[file]?.errors ?? 0) >= Self.limit }

    package static func += (list: inout FaultList, fault: Fault) {
        let count: Int
        switch fault.severity {
        case .error:
            list.errorCount += 1
            list.perFile[fault.file, default: (0, 0)].errors += 1
            count = list.perFile[fault.file]?.errors ?? 0
        case .warning:
            list.warningCount += 1
            list.perFile[fault.file, default: (0, 0)].warnings += 1
            count = list.perFile[fault.file]?.warnings ?? 0
        }
        if count <= limit { list.kept.append(fault) }
    }

    package static func += (list: inout FaultList, faults: some Sequence<Fault>) {
        for fault in faults { list += fault }
    }
}
