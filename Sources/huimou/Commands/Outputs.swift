import Canvas
import Figures
import Metrics

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

    /// What a figure could not place, in words.
    static func tell(_ warnings: [DrawnFigure.Warning], of figure: String, in context: Context) {
        for warning in warnings {
            Terminal.error("huimou: \(figure): warning[\(warning.code)]: \(warning.text[context.language])\n")
        }
    }

    /// Refuses to overwrite what a command reads: `report -o charts/report.json` would destroy its own input.
    static func refuse(_ outputs: [String], among inputs: [String]) throws(Failure) {
        let read = Set(inputs.map(resolved))
        for output in outputs where read.contains(resolved(output)) {
            throw Failure(
                .usage, code: "output-is-input",
                Bilingual(
                    zh: "输出 \(output) 正是输入之一；另指一处",
                    en: "the output \(output) is one of the inputs; name another place"))
        }
    }

    /// Every file that the commands read below the folders of data and charts. Pictures of an earlier run may stand there
    /// too, and are written anew.
    static func inputs(data: String, charts: String) -> [String] {
        let manager = FileManager.default
        return [data, data + "/observations", charts].flatMap { folder in
            ((try? manager.contentsOfDirectory(atPath: folder)) ?? [])
                .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }
                .map { folder + "/" + $0 }
        }
    }

    static func resolved(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().standardized.path
    }

    static func unwritable(_ path: String) -> Failure {
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
