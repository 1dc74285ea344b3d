import Canvas
import Metrics
import Press
import Report

/// How the pages of a report come onto the sheets that are printed.
enum PrintArguments {
    static let all = [
        Argument.flag(
            "grey",
            help: Bilingual(zh: "灰度版：各系列以花纹和符号分开", en: "in greys; series differ by hatch and symbol")),
        Argument.option(
            "imposition", value: Imposition.allCases.map(\.rawValue).joined(separator: "|"),
            fallback: Imposition.single.rawValue,
            help: Bilingual(
                zh: "拼版：single 每面一页；2-up 每面两页；booklet 对折装订的小册子",
                en: "single: a page a side; 2-up: two; booklet: to be folded and stitched")),
        Argument.option(
            "paper", value: "A4|A3", fallback: "A4",
            help: Bilingual(zh: "拼版所用的纸", en: "the paper of imposed pages")),
        Argument.option(
            "bleed", value: "mm",
            help: Bilingual(
                zh: "出血，毫米；不给则依报告文件", en: "bleed in millimetres; else as the report file says")),
        Argument.flag(
            "crop-marks", help: Bilingual(zh: "印裁切线", en: "print marks that show where to cut")),
    ]

    /// The most that a printing house asks for, in millimetres.
    private static let mostBleed = 20.0

    /// What is asked for, over what the report file says.
    static func options(_ arguments: ParsedArguments, page: PageFormat) throws(Failure) -> PrintOptions {
        var options = PrintOptions(
            bleed: .millimetres(page.bleed), hasCropMarks: page.hasCropMarks || arguments.has("crop-marks"),
            isGrey: arguments.has("grey"))
        if let word = arguments.value("imposition") {
            guard let imposition = Imposition(rawValue: word) else {
                throw unknown(word, "imposition", Imposition.allCases.map(\.rawValue))
            }
            options.imposition = imposition
        }
        switch arguments.value("paper") {
        case nil, "A4": break
        case "A3": options.paper = Size(width: .millimetres(297), height: .millimetres(420))
        case let word?: throw unknown(word, "paper", ["A4", "A3"])
        }
        if let word = arguments.value("bleed") {
            guard let bleed = Double(word), bleed >= 0, bleed <= mostBleed else {
                throw Failure(
                    .usage, code: "bad-number",
                    Bilingual(
                        zh: "--bleed 要 0 到 20 之间的毫米数，不是 \(word)",
                        en: "--bleed wants millimetres from 0 to 20, not \(word)"))
            }
            options.bleed = .millimetres(bleed)
        }
        return options
    }

    private static func unknown(_ word: String, _ option: String, _ known: [String]) -> Failure {
        Failure(
            .usage, code: "unknown-value",
            Bilingual(
                zh: "--\(option) 没有 \(word)；可用：\(known.joined(separator: "、"))",
                en: "--\(option) knows no \(word); it knows \(known.joined(separator: ", "))"))
    }
}

extension FontSubstitution {
    /// What stands in for what.
    func told(in language: Language) -> String {
        let names = missing.joined(separator: "、")
        return "warning[font-missing]: "
            + Bilingual(
                zh: "fonts.\(role.rawValue)：没有安装 \(names)，改用 \(taken)",
                en:
                    "fonts.\(role.rawValue): \(missing.joined(separator: ", ")) not installed; \(taken) is taken"
            )[
                language]
    }
}

extension LayoutWarning {
    /// The warning with its place and its stable word.
    func told(in language: Language) -> String {
        "\(place): warning[\(fault.code)]: \(fault.text[language])"
    }
}

extension LayoutWarning.Fault {
    /// A stable word for programs.
    var code: String {
        switch self {
        case .tableTooWide: "table-too-wide"
        case .rowTooHigh: "row-too-high"
        case .figureOnOwnSheet: "figure-on-own-sheet"
        case .overflow: "overflow"
        case .unsettledReferences: "unsettled-references"
        }
    }

    fileprivate var text: Bilingual {
        switch self {
        case .tableTooWide:
            Bilingual(
                zh: "表比最宽的纸还宽，各列已压窄；减少列，或分成几张表",
                en:
                    "the table is wider than the widest sheet and was pressed; show fewer columns, or divide it"
            )
        case .rowTooHigh:
            Bilingual(
                zh: "有一行比半页还高，已分开；缩短其中的文字",
                en: "a row is higher than half a page and was divided; shorten its text")
        case .figureOnOwnSheet:
            Bilingual(
                zh: "图比版心大，已单独放在横页或折页上；改小 width、height 可留在正文中",
                en: "the figure is larger than the page and stands on a sheet of its own; make it smaller")
        case .overflow:
            Bilingual(
                zh: "有内容超出版心；缩短它", en: "something stands over the page's edge; shorten it")
        case .unsettledReferences:
            Bilingual(
                zh: "页码反复变动，个别“第几页”可能差一页",
                en: "page numbers kept changing; a reference may be off by one")
        }
    }
}
