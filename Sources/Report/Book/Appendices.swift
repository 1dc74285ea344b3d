import Analysis
import Canvas
import Press
import Metrics

/// What stands behind the figures: definitions, every observation, every source.
struct Appendices {
    let setter: Setter
    let wording: Wording
    let dataset: Dataset
    let index: ReferenceIndex

    func append(to column: inout Column) throws(CanvasError) {
        try definitions(1, to: &column)
        try observations(2, to: &column)
        try sources(3, to: &column)
    }

    private func heading(_ number: Int, _ title: String) throws(CanvasError) -> [Strip] {
        try setter.heading(
            Heading(level: 1, text: wording.appendix(number, title), destination: "appendix-\(number)"))
    }

    private func continued(_ number: Int) -> String {
        wording("续表（附录\(HeadingNumerals.chinese(number))）", "Appendix \(number) (continued)")
    }

    private func definitions(_ number: Int, to column: inout Column) throws(CanvasError) {
        column.append(try heading(number, wording("指标定义", "Definitions of indicators")))
        let used = Set(dataset.observations.map(\.indicator))
        let rows = dataset.indicators.filter { used.contains($0.id) }.map { indicator in
            TableModel.Row([
                .init(wording(indicator.name, indicator.nameEnglish)), .init(indicator.unit),
                .init(indicator.definition),
            ])
        }
        let table = TableModel(
            columns: [
                .init(wording("指标", "Indicator")), .init(wording("单位", "Unit")),
                .init(wording("定义", "Definition"), wraps: true),
            ], rows: rows)
        try column.append(table, caption: nil, continued: continued(number), small: true, setter: setter)
    }

    /// One table a level, bodies in the dataset's order, each row a named destination.
    private func observations(_ number: Int, to column: inout Column) throws(CanvasError) {
        column.append(try heading(number, wording("全部观测值", "All observations")))
        column.append(
            try setter.paragraph(
                wording(
                    "以下\(dataset.observations.count)条观测值按机构排列。数为原文所述；来源编号见附录三；以“存疑”开头的备注说明数据为何可疑。",
                    "The \(dataset.observations.count) observations by body. Figures are as stated; source numbers refer to appendix 3."
                )))
        let shown = Set(dataset.observations.map(\.body))
        for (offset, level) in BodyLevel.allCases.enumerated() {
            let bodies = dataset.bodies.filter { $0.level == level && shown.contains($0.id) }
            let names = Phrase(language: .zh).distinct(bodies.map(\.shortName), of: bodies, in: dataset)
            let rows = zip(bodies, names).flatMap { body, name in
                dataset.observations.filter { $0.body == body.id }.map { row($0, body: name) }
            }
            guard !rows.isEmpty else { continue }
            column.append(
                try setter.heading(
                    Heading(level: 2, text: wording.level(level), destination: "observations-\(offset)")))
            let table = TableModel(
                columns: [
                    .init(wording("机构", "Body")), .init(wording("指标（专题）", "Indicator (topic)"), wraps: true),
                    .init(wording("时期", "Period"), wraps: true),
                    .init(wording("所述数", "As stated"), alignment: .right, wraps: true),
                    .init(wording("范围", "Part")),
                    .init(wording("来源", "Source"), alignment: .right),
                    .init(wording("位置与备注", "Place, note"), wraps: true),
                ], rows: rows)
            try column.append(table, caption: nil, continued: continued(number), small: true, setter: setter)
        }
    }

    private func row(_ observation: Observation, body: String) -> TableModel.Row {
        let indicator = dataset.indicator(observation.indicator)
        let period = observation.period
        let label = period.label.isEmpty ? wording.basis(period.basis) : period.label
        // A label that names its year, such as “2024年”, is not preceded by it again.
        let when = label.contains(String(period.year)) ? label : "\(period.year) \(label)"
        let remarks = [observation.locator, observation.printedNote].filter { !$0.isEmpty }.joined(
            separator: wording("；", "; "))
        let name = indicator.map { wording($0.name, $0.nameEnglish) } ?? observation.indicator
        let topic =
            observation.topic.isEmpty ? "" : wording("（\(observation.topic)）", " (\(observation.topic))")
        return TableModel.Row(
            [
                .init(body), .init(name + topic), .init(when), .init(observation.quantity.asStated),
                .init(observation.coverage == .part ? wording("部分", "part") : wording("全部", "whole")),
                .init(
                    index.number(source: observation.source).map { "[\($0)]" } ?? "",
                    link: .destination(index.destination(source: observation.source))),
                .init(remarks),
            ], destination: index.destination(observation: observation.id))
    }

    private func sources(_ number: Int, to column: inout Column) throws(CanvasError) {
        column.append(try heading(number, wording("来源", "Sources")))
        var cited: [String: Int] = [:]
        for observation in dataset.observations { cited[observation.source, default: 0] += 1 }
        let rows = dataset.sources.enumerated().map { offset, source in
            let address = source.isOnForeignSite ? "" : source.url ?? ""
            let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
            let link = isWeb ? Link.uri(address) : nil
            let lines = [source.title, address, source.printedNote].filter { !$0.isEmpty }
            return TableModel.Row(
                [
                    .init("[\(offset + 1)]"), .init(lines.joined(separator: "\n"), link: link),
                    .init(source.publisher),
                    .init(source.published.map(\.description) ?? wording("未注明", "unknown")),
                    .init(wording.kind(source.kind)), .init(String(cited[source.id] ?? 0)),
                ], destination: index.destination(source: source.id))
        }
        let table = TableModel(
            columns: [
                .init(wording("编号", "No.")), .init(wording("题名与网址", "Title and address"), wraps: true),
                .init(wording("发布者", "Publisher"), wraps: true), .init(wording("日期", "Date")),
                .init(wording("种类", "Kind")), .init(wording("引用", "Cited"), alignment: .right),
            ], rows: rows)
        try column.append(table, caption: nil, continued: continued(number), small: true, setter: setter)
    }
}

extension Source {
    /// A mirror on somebody else's site, some of them hardly reputable: the address stays in the dataset and is
    /// neither printed nor linked.
    var isOnForeignSite: Bool { kind == "mirror" || note.contains("勿作链接") }
}
