import Canvas
import Figures
import Metrics
import Press

/// What every edition is made from: a report file and the figure files that it names.
public struct ReportSource: Sendable {
    /// The report that is asked for.
    public var file: ReportFile
    /// The figure files, by id.
    public var figures: [String: FigureFile]
    /// The part of the profiles; `nil` for a report without.
    public var profiles: Part?
    /// Whose own report it is; `nil` for that of all.
    public var body: Body?

    /// A report of all bodies.
    public init(file: ReportFile, figures: [String: FigureFile], profiles: Part? = nil, body: Body? = nil) {
        (self.file, self.figures, self.profiles, self.body) = (file, figures, profiles, body)
    }

    /// The ids of the figures in the order of the report, each once.
    var order: [String] {
        var seen: Set<String> = []
        return file.chapters.flatMap(\.figures).filter { figures[$0] != nil && seen.insert($0).inserted }
    }

    /// The figures, answered from a data set.
    /// - Throws: `Fault` where nothing in it answers one.
    public func answered(from dataset: Dataset) throws(Fault) -> [String: Figure] {
        let maker = FigureMaker(dataset: dataset, language: file.tongue)
        var answered: [String: Figure] = [:]
        for (id, file) in figures { answered[id] = try maker.figure(file) }
        return answered
    }
}
