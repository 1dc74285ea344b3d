import Canvas
import Metrics
import Plot

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the commands write: whole files or none.
enum Outputs {
    /// Makes sure that a folder is there and can be written into, before any drawing.
    static func prepare(folder: String) throws(Failure) {
        let manager = FileManager.default
        if !manager.fileExists(atPath: folder) {
            do {
                try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw unwritable(folder)
            }
        }
        guard manager.isWritableFile(atPath: folder) else { throw unwritable(folder) }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try atomicWrite(bytes, to: path)
        } catch {
            throw unwritable(path)
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What a chart could not place, in words.
    static func tell(_ warnings: [ChartWarning], of figure: String, in context: Context) {
        for warning in warnings {
            let what = warning.subject
            let text =
                switch warning.code {
                case .labelOmitted:
                    Bilingual(
                        zh: "标签“\(what)”放不下，已略去；加大图的尺寸",
                        en: "no room for the label “\(what)”; make the figure larger")
                case .annotationOmitted:
                    Bilingual(
                        zh: "标注“\(what)”放不下，已略去；加大图的尺寸",
                        en: "no room for the annotation “\(what)”; make the figure larger")
                case .legendInstead:
                    Bilingual(
                        zh: "线末放不下名称，改用图例：\(what)",
                        en: "no room for names at the lines' ends, a legend instead: \(what)")
                case .coloursTooAlike:
                    Bilingual(zh: "颜色不易区分：\(what)", en: "colours hard to tell apart: \(what)")
                }
            Terminal.error(
                "huimou: \(figure): warning[\(warning.code.rawValue)]: \(text[context.language])\n")
        }
    }

    private static func unwritable(_ path: String) -> Failure {
        Failure(
            .inputOutput, code: "unwritable",
            Bilingual(
                zh: "写不进 \(path)；检查权限与磁盘空间，或用 --output 另指一处",
                en: "cannot write \(path); check permissions and space, or name another place with --output"))
    }

    /// The creation date of documents: `SOURCE_DATE_EPOCH`, else the newest source's date, never the clock,
    /// so that the same data gives the same bytes.
    static func created(dataset: Dataset, in context: Context) throws(Failure) -> Int {
        guard let stated = context.environment["SOURCE_DATE_EPOCH"], !stated.isEmpty else {
            return dataset.latestPublication?.unixSeconds ?? 0
        }
        guard let seconds = Int(stated), (0...253_402_300_799).contains(seconds) else {
            throw Failure(
                .usage, code: "source-date-epoch",
                Bilingual(
                    zh: "SOURCE_DATE_EPOCH 应为非负整数（Unix 秒），实为 \(stated)",
                    en: "SOURCE_DATE_EPOCH must be a whole number of Unix seconds, not \(stated)"))
        }
        return seconds
    }
}
