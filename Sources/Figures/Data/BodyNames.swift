import Analysis
import Metrics

extension FigureRequest {
    /// Names made unlike, as ``Phrase/distinct(_:of:in:)`` says.
    func distinct(_ given: [String], of bodies: [Body]) -> [String] {
        phrase.distinct(given, of: bodies, in: dataset)
    }
}

/// Names at the ends of lines, where a line of type has a third of the figure at most.
extension FigureRequest {
    /// Short names, none of them twice, cut in the middle where they would leave the lines no room.
    /// - Parameters:
    ///   - bodies: whose lines.
    ///   - figures: what stands beside the names.
    ///   - sides: at how many ends names stand.
    func endNames(of bodies: [Body], beside figures: [String] = [], sides: Int = 1) -> [AxisName] {
        let points = file.width * 72 / 25.4
        let room = points * (sides == 1 ? 0.5 : 0.26) / (fontSize * 1.05)
        let taken = figures.map(Self.ems).max() ?? 0
        let short = distinct(bodies.map { phrase.shortName(of: $0) }, of: bodies)
        let cut = short.map { Self.cut($0, to: max(room - taken - 1, 5)) }
        // Two names that only their middles tell apart stay whole.
        let names = Set(cut).count == Set(short).count ? cut : short
        guard file.names == .full else { return names.map { AxisName($0) } }
        let full = distinct(bodies.map { phrase.fullName(of: $0) }, of: bodies)
        return zip(full, names).map { AxisName($0, short: $1) }
    }

    /// Names of lines that are told apart by colours too.
    func lineNames(of bodies: [Body]) -> [AxisName] {
        let short = distinct(bodies.map { phrase.shortName(of: $0) }, of: bodies)
        guard file.names == .full else { return short.map { AxisName($0) } }
        let full = distinct(bodies.map { phrase.fullName(of: $0) }, of: bodies)
        return zip(full, short).map { AxisName($0, short: $1) }
    }

    /// Whether names and what stands beside them leave lines that have colours, and so could have a legend, their
    /// room: three tenths of the width, for both ends together.
    func hasRoom(forEnds names: [AxisName], beside figures: [String]) -> Bool {
        let widest = (names.map { Self.ems($0.short) }.max() ?? 0) + (figures.map(Self.ems).max() ?? 0) + 2
        return 2 * widest * fontSize * 1.05 < 0.3 * file.width * 72 / 25.4
    }

    /// Whether the words beside the points of one row find room in two or three lines around it: none so wide that it
    /// fits on no side of a point in the middle, and all together not much wider than the figure.
    func hasRoom(forPoints words: [String]) -> Bool {
        let room = file.width * 72 / 25.4 / fontSize
        let widths = words.map { Self.ems($0) + 1 }
        return (widths.max() ?? 0) <= room * (words.count == 1 ? 0.8 : 0.42)
            && widths.reduce(0, +) <= room * 1.3
    }

    private var fontSize: Double { file.fontSize ?? 9 }

    /// About how wide words are, in units of the type size: Han characters one, others a little over half.
    private static func ems(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.58 : 1) }
    }

    private static func cut(_ name: String, to limit: Double) -> String {
        guard ems(name) > limit else { return name }
        var (head, tail) = (Substring(name), Substring())
        while ems(String(head)) > limit * 0.45 { head.removeLast() }
        for character in name.reversed() where ems(String(tail)) < limit * 0.4 {
            tail = "\(character)\(tail)"
        }
        return head + "…" + tail
    }
}

extension Phrase {
    /// A body's name where room is scarce: an English one without the words that all share.
    func shortName(of body: Body) -> String {
        let name = name(of: body)
        guard !isChinese, name.hasPrefix("CPPCC ") else { return name }
        // `CPPCC Dongcheng District Committee, Beijing`: what comes after the comma is its parent.
        let own = name.dropFirst("CPPCC ".count).prefix { $0 != "," }
        guard own.hasSuffix(" Committee") else { return name }
        let core = own.dropLast(" Committee".count)
        let ranks = [
            " Municipal", " Provincial", " District", " County", " Autonomous Regional", " Prefectural",
        ]
        return String(core.dropLast(ranks.first { core.hasSuffix($0) }?.count ?? 0))
    }
}
