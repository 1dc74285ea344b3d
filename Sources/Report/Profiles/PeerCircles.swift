import Metrics
import Synchronization

/// The peers of bodies, made when a page asks for them; a few are kept, since pages of peers mostly follow one another.
final class PeerCircles: Sendable {
    private let dataset: Dataset
    private let language: Language
    private let members: [Circle: [Body]]
    private let recent = Mutex<[(circle: Circle, year: Int, figures: PeerFigures)]>([])

    /// How many circles are kept: those of the pages in work and of the levels above them.
    private static let kept = 8

    private struct Circle: Hashable {
        var level: BodyLevel
        var parent: String?

        init(_ body: Body) { (level, parent) = (body.level, body.parent) }
    }

    init(_ dataset: Dataset, language: Language) {
        (self.dataset, self.language) = (dataset, language)
        members = Dictionary(grouping: dataset.bodies, by: Circle.init)
    }

    /// The figures of a body's peers, itself included; the same whichever thread asks.
    func figures(of body: Body, year: Int) -> PeerFigures {
        let circle = Circle(body)
        let known = recent.withLock { kept -> PeerFigures? in
            guard let place = kept.firstIndex(where: { $0.circle == circle && $0.year == year }) else {
                return nil
            }
            let found = kept.remove(at: place)
            kept.append(found)
            return found.figures
        }
        if let known { return known }
        let made = PeerFigures(dataset, bodies: members[circle] ?? [body], year: year, language: language)
        recent.withLock { kept in
            if kept.count >= Self.kept { kept.removeFirst() }
            kept.append((circle, year, made))
        }
        return made
    }
}
