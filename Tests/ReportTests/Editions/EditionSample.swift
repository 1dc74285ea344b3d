import Canvas
import Figures
import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// The project's own report as every edition is made from it, and a data set of invented committees.
struct EditionSample {
    static let root = DefaultReport.root
    static let real = Dataset.load(from: root + "/datasets").dataset

    let dataset: Dataset
    let source: ReportSource

    /// The report of the project's own data.
    init(_ language: Language, body: String? = nil) throws {
        dataset = Self.real
        let path = Self.root + "/charts/report.json"
        let (read, faults) = ReportFile.read(
            try String(contentsOfFile: path, encoding: .utf8), path: path, dataset: dataset,
            language: language)
        #expect(faults.isEmpty)
        let file = try #require(read)
        if let body {
            source = try BodyEdition.source(
                of: try #require(dataset.body(body)), in: dataset, like: file, style: PageStyle())
            return
        }
        let reader = FigureFileReader(dataset: dataset, language: language)
        var figures: [String: FigureFile] = [:]
        for id in file.chapters.flatMap(\.figures) {
            let text = try String(contentsOfFile: Self.root + "/charts/\(id).json", encoding: .utf8)
            figures[id] = reader.read(text, path: id).file
        }
        var options = Profiles.Options()
        options.language = language
        source = ReportSource(
            file: file, figures: figures,
            profiles: Profiles.part(of: Profiles.subjects(in: dataset), in: dataset, options: options))
    }

    /// An invented body with one observation, and one without.
    init(one title: String, _ language: Language = .zh) throws {
        let quantity = try #require(
            Quantity(number: 50, qualifier: .atLeast, unit: "件", asStated: "50余件"))
        dataset = Dataset(
            bodies: [
                Body(id: "jia", name: title, shortName: "甲", level: .county),
                Body(id: "yi", name: "乙县政协", shortName: "乙", level: .county),
            ],
            indicators: [Indicator(id: "filed", name: "立案数", unit: "件", kind: .count)],
            sources: [Source(id: "s", title: "", kind: "original")],
            observations: [
                Observation(
                    body: "jia", indicator: "filed", period: Period(year: 2024, basis: .calendarYear),
                    quantity: quantity, coverage: .whole, source: "s", locator: "第1页")
            ])
        source = try BodyEdition.source(
            of: try #require(dataset.body("jia")), in: dataset, like: try Self.file(title, language),
            style: PageStyle())
    }

    static func file(_ title: String, _ language: Language) throws -> ReportFile {
        try #require(
            ReportFile.read(
                "{ \"title\": \"\(title)\", \"chapters\": [{ \"title\": \"一\" }] }", path: "report.json",
                language: language
            ).file)
    }

    /// The whole report.
    func book(measuredBy typesetter: Typesetter) throws -> ReportDocument.Made {
        try ReportDocument.make(
            dataset: dataset, file: source.file, figures: source.answered(from: dataset),
            profiles: source.profiles, program: "Huimou 0.0.0", measuredBy: typesetter)
    }
}

extension DocumentWalk {
    /// What is wrong with names and links: names that stand twice, and targets that no place has.
    var faults: [String] {
        let names = Set(labels)
        let repeated = Dictionary(grouping: labels, by: \.self).filter { $0.value.count > 1 }.keys
        return repeated.sorted() + Set(targets).subtracting(names).sorted()
    }
}
