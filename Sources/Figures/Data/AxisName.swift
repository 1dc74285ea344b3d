import Analysis
import Metrics
import Plot

/// A body's name as it stands on an axis, and what stands for it where it has no room.
struct AxisName: Equatable, Sendable {
    /// The name as the file wants it.
    var text: String
    /// Its abbreviation; the name itself where it has none.
    var short: String

    /// A name with an abbreviation; by default without.
    init(_ text: String, short: String? = nil) { (self.text, self.short) = (text, short ?? text) }

    /// The name as a place, a line or a panel of a chart.
    func value(_ label: String) -> PlottableValue { .value(label, text, short: short) }
}

extension FigureRequest {
    /// A row's place among the bodies.
    func place(_ name: AxisName) -> PlottableValue { name.value(phrase("机构", "body")) }

    /// A name a body, none of them twice: as the file wants it, with what is shorter.
    /// - Parameter word: what a body is called, from one of its names.
    func axisNames(of bodies: [Body], worded word: (Int, String) -> String = { $1 }) -> [AxisName] {
        func names(_ name: (Body) -> String) -> [String] {
            distinct(bodies.indices.map { word($0, name(bodies[$0])) }, of: bodies)
        }
        let usual = names { phrase.name(of: $0) }
        guard file.names == .full else {
            // In Chinese the usual name is the short one; in English committees share most of their words.
            let short = phrase.isChinese ? usual : names { phrase.shortName(of: $0) }
            return zip(usual, short).map { AxisName($0, short: $1) }
        }
        let short = phrase.isChinese ? usual : names { phrase.shortName(of: $0) }
        return zip(names { phrase.fullName(of: $0) }, short).map { AxisName($0, short: $1) }
    }
}
