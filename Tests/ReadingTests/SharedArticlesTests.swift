import Foundation
import Metrics
import Testing

@testable import Reading

/// Measures the scanner on labelled articles, which are other people's writing and not part of this
/// project. They are looked for in the folder named by `HUIMOU_SHARED`, or in `shared` beside the package.
@Suite struct SharedArticlesTests {
    static let folder: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path =
            ProcessInfo.processInfo.environment["HUIMOU_SHARED"]
            ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
        return FileManager.default.fileExists(atPath: path + "/labels/statistics.jsonl") ? path : nil
    }()

    private struct Label: Decodable {
        let article: String
        let offset: Int
        let quote: String
        let value: Double
        let qualifier: String
        let optional: Bool?

        var range: Range<Int> { offset..<offset + quote.unicodeScalars.count }
    }

    @Test(.enabled(if: folder != nil, "the folder of labelled articles is not here"))
    func findsTheLabelledStatements() throws {
        let folder = try #require(Self.folder)
        let labels = try String(contentsOfFile: folder + "/labels/statistics.jsonl", encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(Label.self, from: Data($0.utf8)) }
        #expect(labels.count >= 100)
        var found: [String: [Statement]] = [:]
        for article in Set(labels.map(\.article)) {
            let document = try Document(contentsOf: "\(folder)/articles/\(article).txt")
            found[article] = try Samples.reader.statements(in: document)
        }
        var missed: [String] = []
        var wrong: [String] = []
        for label in labels {
            let place = "\(label.article):\(label.offset) \(label.quote)"
            guard let statement = found[label.article]?.first(where: { $0.range == label.range }) else {
                if label.optional != true { missed.append(place) }
                continue
            }
            let figure = statement.figure
            if figure.number.value != label.value || figure.qualifier.rawValue != label.qualifier {
                wrong.append("\(place): read as \(figure.number) \(figure.qualifier)")
            }
        }
        let required = labels.count { $0.optional != true }
        let recall = 1 - Double(missed.count) / Double(required)
        #expect(wrong == [])
        #expect(recall >= 0.99, "recall \(recall) of \(required); missed: \(missed)")
        let unlabelled = found.flatMap { article, statements in
            statements.filter { one in !labels.contains { $0.article == article && $0.range == one.range } }
                .map { "\(article):\($0.range.lowerBound) \($0.asStated)" }
        }.sorted()
        let total = found.values.reduce(0) { $0 + $1.count }
        let precision = 1 - Double(unlabelled.count) / Double(total)
        #expect(precision >= 0.99, "precision \(precision) of \(total); not labelled: \(unlabelled)")
    }
}
