import Canvas
import Metrics
import Plot
import Press
import Report

extension Failure {
    /// After faults were told one by one.
    static func faults(_ count: Int) -> Failure {
        Failure(
            .inputAtFault, code: "faults",
            Bilingual(
                zh: "有 \(count) 处错误，没有写出任何文件",
                en: "\(count) \(count == 1 ? "error" : "errors"); nothing was written"))
    }

    /// What a chart, font or page refused while drawing a subject (a figure or a file).
    init(_ error: any Error, subject: String) {
        switch error {
        case let failure as Failure: self = failure
        case let failure as FigureFailure: self.init(failure.error, subject: failure.figure)
        case ChartError.text(let error): self.init(error, subject: subject)
        case let error as ChartError: self.init(error, subject: subject)
        case let error as CanvasError: self.init(error, subject: subject)
        case let error as DocumentFault: self.init(error, subject: subject)
        default:
            self.init(
                .software, code: "internal", Bilingual(zh: "\(subject)：\(error)", en: "\(subject): \(error)"))
        }
    }

    private init(_ error: DocumentFault, subject: String) {
        switch error {
        case .figureTooLarge(let label, let size):
            let (width, height) = (Self.millimetres(size.width), Self.millimetres(size.height))
            self.init(
                .inputAtFault, code: "figure-too-large",
                Bilingual(
                    zh: "\(label)：图宽 \(width) 毫米、高 \(height) 毫米，最大的纸也放不下；改小 width、height，或减少机构",
                    en:
                        "\(label): \(width) by \(height) mm fit on no sheet; make the figure smaller, or show fewer bodies"
                ))
        case .sheetTooLong(let heading):
            self.init(
                .inputAtFault, code: "page-too-long",
                Bilingual(
                    zh: "“\(heading)”一页放不下；缩短名称或说明",
                    en: "“\(heading)” does not fit on its page; shorten names or notes"))
        case .repeatedLabel, .unknownLabel:
            self.init(
                .software, code: "labels", Bilingual(zh: "\(subject)：\(error)", en: "\(subject): \(error)"))
        }
    }

    private init(_ error: ChartError, subject: String) {
        switch error {
        case .doesNotFit(let part, let needed, _):
            let (width, height) = (Self.millimetres(needed.width), Self.millimetres(needed.height))
            self.init(
                .inputAtFault, code: error.code,
                Bilingual(
                    zh: "\(subject)：图放不下（\(part)）；至少宽 \(width) 毫米、高 \(height) 毫米，或减少机构",
                    en:
                        "\(subject): the \(part) does not fit; make it at least \(width) by \(height) mm, or show fewer bodies"
                ))
        case .tooManySeries(let count, let limit):
            self.init(
                .inputAtFault, code: error.code,
                Bilingual(
                    zh: "\(subject)：\(count) 个指标过多；一张图最多 \(limit) 个",
                    en: "\(subject): \(count) indicators are too many; a figure shows at most \(limit)"))
        case .badCategories(_, let count?, let limit?):
            self.init(
                .inputAtFault, code: error.code,
                Bilingual(
                    zh: "\(subject)：\(count) 行过多；一张图最多 \(limit) 行，减少机构或年份",
                    en:
                        "\(subject): \(count) rows are too many; a figure shows at most \(limit), so show fewer bodies or years"
                ))
        default:
            // The reader and the maker let nothing else through.
            self.init(
                .software, code: error.code,
                Bilingual(zh: "\(subject)：\(error)", en: "\(subject): \(error); \(error.remedy)"))
        }
    }

    private static func millimetres(_ points: Double) -> Int {
        Int((points / Double.millimetres(1)).rounded(.up))
    }

    private init(_ error: CanvasError, subject: String) {
        switch error {
        case .noFont(let family):
            self.init(
                .inputAtFault, code: "no-font",
                Bilingual(
                    zh: "没有字体 \(family)；安装 fonts-noto-cjk（apt install fonts-noto-cjk）或运行 huimou doctor",
                    en:
                        "no font \(family); install fonts-noto-cjk (apt install fonts-noto-cjk) or run huimou doctor"
                ))
        case .missingGlyphs(let characters, let family):
            self.init(
                .inputAtFault, code: "missing-glyph",
                Bilingual(
                    zh: "\(subject)：字体 \(family) 及其后备字体没有这些字：\(characters)；换字或安装含有它们的字体",
                    en:
                        "\(subject): neither \(family) nor any fallback has \(characters); change the text or install a font that has them"
                ))
        case .controlCharacter(let scalar, let text):
            self.init(
                .inputAtFault, code: "control-character",
                Bilingual(
                    zh: "\(subject)：文字中有控制字符 \(scalar)：\(text)；删去它",
                    en: "\(subject): control character \(scalar) in the text “\(text)”; remove it"))
        case .sceneTooLarge(let size, let longest):
            let (width, height) = (Self.millimetres(size.width), Self.millimetres(size.height))
            let most = Int((longest / Double.millimetres(1)).rounded(.down))
            self.init(
                .inputAtFault, code: "too-large",
                Bilingual(
                    zh: "\(subject)：画面过大：宽 \(width) 毫米、高 \(height) 毫米，每边最多 \(most) 毫米；减少机构，或改小 width、height",
                    en:
                        "\(subject): too large: \(width) by \(height) mm, at most \(most) mm a side; show fewer bodies, or a smaller width or height"
                ))
        case .badSize(let what):
            self.init(
                .inputAtFault, code: "too-large",
                Bilingual(
                    zh: "\(subject)：画面过大：\(what)；减少机构，改小 width、height 或 --dpi",
                    en:
                        "\(subject): too large: \(what); show fewer bodies, or a smaller width, height or --dpi"
                ))
        case .refusedLink(let address):
            self.init(
                .inputAtFault, code: "refused-link",
                Bilingual(
                    zh: "\(subject)：不接受的网址 \(address)；只用 http 或 https",
                    en: "\(subject): refused address \(address); use http or https"))
        default:
            self.init(
                .software, code: "canvas", Bilingual(zh: "\(subject)：\(error)", en: "\(subject): \(error)"))
        }
    }
}
