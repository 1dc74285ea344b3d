import Foundation

extension RandomBytesTests {
    /// How many inputs are tried: as many as given, or as `HUIMOU_FUZZ` says.
    static func runs(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["HUIMOU_FUZZ"].flatMap(Int.init) ?? usual
    }
}
