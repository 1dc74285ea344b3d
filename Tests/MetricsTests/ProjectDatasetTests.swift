import Foundation
import Testing

@testable import Metrics

/// The data set that is published with the project.
@Suite struct ProjectDatasetTests {
    static let folder: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = package.appendingPathComponent("datasets").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    @Test(.enabled(if: folder != nil, "there is no data set yet"))
    func hasNoErrors() throws {
        let loaded = Dataset.load(from: try #require(Self.folder))
        #expect(loaded.faults.filter { $0.severity == .error }.map { $0.text(in: .en) } == [])
        #expect(!loaded.dataset.observations.isEmpty)
    }
}
