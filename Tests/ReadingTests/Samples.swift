import Foundation
import Metrics

@testable import Reading

/// The reader that the project ships, with its own lexicon and bodies.
enum Samples {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
    static let dataset = Dataset.load(from: package.appendingPathComponent("datasets").path).dataset
    static let lexicon = Lexicon.load(
        from: package.appendingPathComponent("datasets/lexicon").path, for: dataset)
    static let reader = Reader(lexicon.lexicon, bodies: dataset.bodies)

    static func statements(_ text: String) throws -> [Statement] {
        try reader.statements(in: Document(text: text))
    }
}
