import Analysis
import Metrics

/// What is said about parts of a whole: as of a comparison of the sums or of the first one's shares.
struct StackWords: FigureWords {
    let request: FigureRequest
    let wholes: Wholes
    /// Whether bars are shares of 100 %.
    let isShare: Bool

    private var phrase: Phrase { request.phrase }
    private var parts: String { phrase.list(request.measures.map { request.label($0) }) }

    /// The comparison's words, of the sum or share as if it were an indicator.
    private var common: ComparisonWords {
        var file = request.file
        let first = request.label(file.measures[0])
        file.measures = [file.measures[0]]
        // A denominator makes a rate of it, in per cent; that it has no name keeps the note of computed rates away.
        if isShare { file.measures[0].denominator = "" }
        file.measures[0].label =
            isShare
            ? phrase("\(first)占比", "share of \(first)")
            : request.measures.count == 2
                ? phrase("两项合计", "sum of both") : phrase("\(request.measures.count)项合计", "sum")
        return ComparisonWords(
            request: FigureRequest(dataset: request.dataset, file: file, phrase: phrase),
            comparison: wholes.totals)
    }

    var title: String {
        guard !wholes.totals.stated.isEmpty else {
            return phrase(
                "\(parts)：没有一个机构可算出\(isShare ? "比例" : "合计")",
                "\(parts): no \(isShare ? "share" : "sum") can be computed")
        }
        return common.title
    }

    var subtitle: String {
        let stated = wholes.parts.columns.flatMap { $0 }.compactMap(\.observation)
        let years = phrase.years(stated.map(\.period.year))
        let unit =
            isShare
            ? phrase("占所列各项之和的%", "% of their sum")
            : phrase("单位：\(request.unit(request.measures[0]))", request.unit(request.measures[0]))
        return phrase(
            "\(parts)，\(unit)，\(years)，\(phrase.commonBasis(stated))",
            "\(parts), \(unit), \(years), \(phrase.commonBasis(stated))")
    }

    var notes: [String] {
        let entries = wholes.parts.columns.flatMap { $0 }
        let own = isShare ? [] : [approximate].compactMap { $0 }
        let sums = ComparisonWords(request: request, comparison: wholes.parts).notes
            .filter { $0 != phrase.convention(entries.compactMap { $0.quantity?.qualifier }, .bars) }
        return own + sums + [disagreements, request.scaleNote].compactMap { $0 }
    }

    var paragraph: String { common.paragraph }

    private var approximate: String? {
        let entries = wholes.parts.columns.flatMap { $0 }
        guard entries.contains(where: { $0.quantity?.isExact == false }) else { return nil }
        return phrase(
            "约数以区间线表示，合计不作比较", "Approximate figures carry a whisker, and their sums are not compared")
    }

    /// Where parts do not make up the stated whole.
    private var disagreements: String? {
        guard !wholes.disagreements.isEmpty else { return nil }
        let details = wholes.disagreements.map { one in
            phrase(
                "\(phrase.name(of: one.body))各项合计\(one.sum.description)，所报总数\(phrase.figure(one.stated))",
                "\(phrase.name(of: one.body)): sum \(one.sum.description), stated \(phrase.figure(one.stated))"
            )
        }
        return phrase("各项之和与所报总数不符，照各项画出：", "The parts do not make up the stated whole; drawn as stated: ")
            + phrase.list(details, atMost: 4)
    }

    /// Why a row has no shares.
    static func obstacle(_ parts: [Entry], _ phrase: Phrase) -> String {
        if parts.contains(where: { $0.quantity == nil }) {
            return phrase("各项不全，不算比例", "a part is missing, no shares")
        }
        if parts.contains(where: { $0.quantity?.isExact == false }) {
            return phrase("有约数，不算比例", "approximate, no shares")
        }
        return parts.contains { $0.notes.contains(.partial) }
            ? phrase("只是部分，不算比例", "part of a whole, no shares")
            : phrase("合计为零，不算比例", "the sum is zero, no shares")
    }
}

extension FigureRequest {
    /// Parts and their sum, or the first one's share, as a table.
    func table(_ wholes: Wholes, asShares: Bool) -> FigureTable {
        var table = table(wholes.parts)
        let first = label(measures[0])
        let title =
            asShares
            ? phrase("\(first)占比（%）", "Share of \(first) (%)")
            : phrase("合计（\(unit(measures[0]))）", "Sum (\(unit(measures[0])))")
        let unit = asShares ? "%" : unit(measures[0])
        table.columns.insert(.init(title: title, isNumeric: true), at: measures.count + 1)
        for row in table.rows.indices {
            let cell: FigureTable.Cell =
                wholes.totals.lead[row].quantity.map { .init(phrase.stated($0, without: unit)) }
                ?? .init(phrase("不能算出", "cannot be computed"), isAbsent: true)
            table.rows[row].insert(cell, at: measures.count + 1)
        }
        return table
    }
}
