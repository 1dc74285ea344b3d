import Analysis
import Metrics

/// One panel of small multiples: what it is of, and the request of its figure.
struct Panel: Sendable {
    var name: String
    /// What stands for the name where it has no room; `nil` where nothing does.
    var short: String?
    var request: FigureRequest
}

extension FigureRequest {
    /// A request a panel, as the file's facet asks, each without a facet of its own; one panel without a name where it
    /// asks for none. Panels with nothing to show are there too: their kind says so.
    func panels() -> [Panel] {
        guard let facet = file.facet else { return [Panel(name: "", request: self)] }
        switch facet.by {
        case .body:
            return bodies.map { body in
                panel(phrase.name(of: body)) { $0.bodies = .listed([body.id]) }
            }
        case .indicator:
            return measures.map { measure in panel(label(measure)) { $0.measures = [measure] } }
        case .year:
            return years.map { year in
                panel(phrase("\(year)年", "\(year)")) { $0.years = .range(year, year) }
            }
        }
    }

    /// The years of the file in which some body has a figure of the first measure, in order.
    var years: [Int] {
        guard let measure = measures.first else { return [] }
        let within = within
        let known = bodies.flatMap { body in
            within.observations(body: body.id, indicator: measure.indicator).filter {
                $0.topic == measure.topic && Self.bases(measure).contains($0.period.basis)
            }.map(\.period.year)
        }
        return Set(known).sorted()
    }

    private func panel(_ name: String, _ narrow: (inout FigureFile) -> Void) -> Panel {
        var file = file
        file.facet = nil
        narrow(&file)
        return Panel(name: name, request: FigureRequest(dataset: dataset, file: file, phrase: phrase))
    }
}
