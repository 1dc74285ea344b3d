import Foundation

/// How many inputs a random test tries: as many as given, or as `HUIMOU_FUZZ` says.
package func fuzzRuns(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["HUIMOU_FUZZ"].flatMap(Int.init) ?? usual
}
