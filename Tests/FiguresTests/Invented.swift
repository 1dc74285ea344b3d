import Figures
import Metrics
import Testing

/// Invented bodies and figures: no such committees.
enum Invented {
    static let bodies = [
        Body(id: "sheng", name: "虚构甲省政协", nameEnglish: "Jia", shortName: "甲省", level: .provincial),
        Body(
            id: "yi", name: "虚构乙市政协", nameEnglish: "Yi", shortName: "乙市", level: .prefecture, parent: "sheng"),
        Body(
            id: "bing", name: "虚构丙市政协", nameEnglish: "Bing", shortName: "丙市", level: .prefecture,
            parent: "sheng"),
        Body(
            id: "ding", name: "虚构丁市政协", nameEnglish: "Ding", shortName: "丁市", level: .prefecture,
            parent: "sheng"),
        Body(id: "wu", name: "虚构戊县政协", nameEnglish: "Wu", shortName: "戊县", level: .county, parent: "yi"),
    ]
    static let indicators = [
        Indicator(id: "filed", name: "立案", nameEnglish: "filed", unit: "件", kind: .count),
        Indicator(id: "received", name: "收到", nameEnglish: "received", unit: "件", kind: .count),
        Indicator(id: "rate", name: "办复率", nameEnglish: "replied rate", unit: "%", kind: .rate),
    ]
    static let sources = [
        Source(id: "one", title: "虚构之一", publisher: "虚构日报"),
        Source(id: "two", title: "虚构之二", publisher: "虚构晚报"),
    ]

    static func dataset(_ observations: [Observation]) -> Dataset {
        Dataset(bodies: bodies, indicators: indicators, sources: sources, observations: observations)
    }

    /// A figure of a body, exact unless the words say otherwise.
    static func figure(
        _ body: String, _ stated: String, year: Int = 2024, of indicator: String = "filed",
        basis: Basis = .calendarYear,
        topic: String = "", coverage: Coverage = .whole, source: String = "one", note: String = ""
    ) -> Observation {
        let digits = stated.filter { $0.isNumber || $0 == "." }
        let qualifier: Qualifier =
            stated.contains("余")
            ? .atLeast
            : stated.contains("以上")
                ? .moreThan : stated.contains("近") ? .nearly : stated.contains("约") ? .about : .exact
        guard let number = DecimalNumber(digits),
            let quantity = Quantity(
                number: number, qualifier: qualifier, unit: indicator == "rate" ? "%" : "件", asStated: stated)
        else { preconditionFailure("test data: \(stated)") }
        return Observation(
            body: body, indicator: indicator, topic: topic, period: Period(year: year, basis: basis),
            quantity: quantity,
            coverage: coverage, source: source, note: note)
    }
}

extension Invented {
    /// The figure that a file asks for from some observations; a fault of the file is an issue.
    static func made(_ json: String, _ observations: [Observation], language: Language = .zh) throws
        -> Figure
    {
        let dataset = dataset(observations)
        let (file, faults) = FigureFileReader(dataset: dataset).read(json, path: "x.json")
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        return try FigureMaker(dataset: dataset, language: language).figure(try #require(file))
    }
}
