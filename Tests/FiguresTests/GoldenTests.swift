import Figures
import Foundation
import Metrics
import Plot
import SceneRecords
import Testing

/// Every figure of `charts/` as a scene, compared with its record. Widths come from a stub, so that the record does not
/// depend on the fonts of a machine.
@Suite struct GoldenTests {
    static let figures = ((try? Files.names(in: "charts")) ?? []).filter(FigureFileReader.isFigure)

    @Test func thereAreFigures() { #expect(Self.figures.count >= 8) }

    @Test(arguments: figures) func figureIsAsRecorded(name: String) throws {
        let dataset = Dataset.load(from: Files.root.appendingPathComponent("datasets").path).dataset
        let (file, faults) = FigureFileReader(dataset: dataset).read(
            try Files.text("charts/" + name), path: name)
        #expect(faults.isEmpty)
        let figure = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        let scene = try figure.scene(measuredBy: StubMeasurer()).scene
        var table = figure.table.columns.map(\.title).joined(separator: " | ") + "\n"
        for row in figure.table.rows { table += row.map(\.text).joined(separator: " | ") + "\n" }
        try expectBaseline(
            SceneDump.text(scene) + "\n" + figure.paragraph + "\n\n" + table, FigureFileReader.id(of: name))
    }
}
