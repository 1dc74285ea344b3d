import Figures

/// A figure file for every kind, for the goldens.
enum KindFiles {
    /// Files of kinds that need more than their `needs` say. The cases have bodies `b0`, `b1` …, the indicators of
    /// ``Cases/stages`` and `rate`, and years 2020 to 2024.
    static let own: [String: String] = [
        "heatmap": "{ \"kind\": \"heatmap\", \"indicators\": [\"filed\", \"rate\", \"received\"] }",
        "waffle": "{ \"kind\": \"waffle\", \"indicators\": \"rate\" }",
        "bullet": "{ \"kind\": \"bullet\", \"indicators\": \"filed\", \"target\": 300 }",
        "funnel":
            "{ \"kind\": \"funnel\", \"indicators\": [\"received\", \"filed\", \"replied\", \"adopted\"], "
            + "\"facet\": \"body\", \"limit\": 6 }",
        "waterfall": "{ \"kind\": \"waterfall\", "
            + "\"indicators\": [\"received\", \"merged\", \"withdrawn\", \"filed\"], \"facet\": \"body\", \"limit\": 6 }",
    ]

    /// The file of a kind: its own, or the least that it needs.
    static func text(_ kind: any FigureKind) -> String {
        if let own = own[kind.word] { return own }
        let needs = kind.needs
        let all = needs.sharesUnit ? Cases.stages : ["filed", "rate", "received", "replied"]
        let indicators = all.prefix(needs.indicators.lowerBound).map { "\"\($0)\"" }
        var text = "{ \"kind\": \"\(kind.word)\", \"indicators\": [\(indicators.joined(separator: ", "))]"
        if needs.bodies.upperBound < 4 {
            let bodies = (0..<needs.bodies.upperBound).map { "\"b\($0)\"" }
            text += ", \"bodies\": [\(bodies.joined(separator: ", "))]"
        }
        return text + " }"
    }
}
