import Canvas
import Figures
import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// The report of the project's own data, laid out and drawn.
struct DefaultReport {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    var dataset: Dataset
    var layout: DocumentLayout
    var pages: [Scene]
    var walks: [PageWalk]
    var typesetter: Typesetter

    /// The report in a language.
    init(_ language: Language) throws {
        dataset = Dataset.load(from: Self.root + "/datasets").dataset
        let path = Self.root + "/charts/report.json"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        if language == .en { text = text.replacingOccurrences(of: "zh-CN", with: "en") }
        let (read, faults) = ReportFile.read(text, path: path, dataset: dataset)
        #expect(faults.isEmpty)
        let file = try #require(read)
        typesetter = try Typesetter()
        var figures: [String: Figure] = [:]
        for id in file.chapters.flatMap(\.figures) {
            let text = try String(contentsOfFile: Self.root + "/charts/\(id).json", encoding: .utf8)
            let (figure, faults) = FigureFileReader(dataset: dataset).read(text, path: id)
            #expect(faults.isEmpty)
            figures[id] = try FigureMaker(dataset: dataset, language: language).figure(try #require(figure))
        }
        let made = try ReportDocument.make(
            dataset: dataset, file: file, figures: figures, program: "Huimou 0.0.0", measuredBy: typesetter)
        layout = try DocumentLayout(made.document, measuredBy: typesetter)
        let composer = PageComposer(layout, measuredBy: typesetter)
        pages = try layout.pages.indices.map { try composer.page($0) }
        walks = pages.map(PageWalk.init)
    }
}
