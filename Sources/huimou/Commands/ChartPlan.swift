import Figures
import Metrics
import Plot

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `huimou chart` was asked to write, and where.
struct ChartPlan {
    enum Format: String, CaseIterable { case png, svg, pdf }
    enum SVGText: String { case outlines, live }

    var paths: [String]
    var formats: [Format]
    /// The folder that is written into.
    var folder: String
    /// The one file asked for by name.
    var file: String?
    var dpi: Double
    var language: Language
    var svgText: SVGText
    /// The look; `nil` as each file says.
    var theme: Theme?
    /// Whether pictures have no ground of their own.
    var isTransparent: Bool
    private var onlyStale: Bool
    /// The folder of the dataset.
    var data: String

    init(_ arguments: ParsedArguments) throws(UsageError) {
        // `charts/*.json` names the report and the schemas too; they are no figures.
        let named = arguments.positionals
        paths =
            named.count > 1 ? named.filter { FigureFileReader.isFigure($0) || !$0.hasSuffix(".json") } : named
        let output = arguments.value("output") ?? "build/charts"
        formats = try Self.formats(arguments)
        if let ending = Self.ending(of: output) {
            guard paths.count == 1 else {
                throw UsageError(
                    Bilingual(
                        zh: "--output 是一个文件时只能画一张图",
                        en: "--output names one file, so only one figure can be drawn"))
            }
            guard formats.isEmpty || formats == [ending] else {
                throw UsageError(
                    Bilingual(
                        zh: "--format 与 --output 的扩展名不一致", en: "--format and the ending of --output disagree")
                )
            }
            (file, formats, folder) = (output, [ending], Outputs.folder(of: output))
        } else {
            file = nil
            folder = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
            if formats.isEmpty { formats = [.png, .svg] }
        }
        guard let dpi = Double(arguments.value("dpi") ?? "300"), (36...1200).contains(dpi) else {
            throw UsageError(
                Bilingual(zh: "--dpi 应为 36 到 1200 之间的数", en: "--dpi takes a number from 36 to 1200"))
        }
        self.dpi = dpi
        guard let language = Language(rawValue: arguments.value("language") ?? "zh") else {
            throw UsageError(Bilingual(zh: "--language 应为 zh 或 en", en: "--language takes zh or en"))
        }
        self.language = language
        guard let svgText = SVGText(rawValue: arguments.value("svg-text") ?? "outlines") else {
            throw UsageError(
                Bilingual(zh: "--svg-text 应为 outlines 或 live", en: "--svg-text takes outlines or live"))
        }
        self.svgText = svgText
        theme = try arguments.value("theme").map { (word) throws(UsageError) in
            guard let name = Theme.Name(rawValue: word) else {
                throw UsageError(
                    Bilingual(
                        zh: "未知的外观 \(word)，可用 \(Theme.Name.allCases.map(\.rawValue).joined(separator: "、"))",
                        en:
                            "unknown theme \(word); known are \(Theme.Name.allCases.map(\.rawValue).joined(separator: ", "))"
                    ))
            }
            return .named(name)
        }
        isTransparent = arguments.has("transparent")
        onlyStale = arguments.has("stale")
        data = arguments.value("data") ?? "datasets"
    }

    private static func formats(_ arguments: ParsedArguments) throws(UsageError) -> [Format] {
        var formats: [Format] = []
        for word in arguments.values("format") {
            guard let format = Format(rawValue: word) else {
                throw UsageError(
                    Bilingual(
                        zh: "未知的格式 \(word)，可用 png、svg、pdf",
                        en: "unknown format \(word); png, svg and pdf are known"))
            }
            if !formats.contains(format) { formats.append(format) }
        }
        if formats.isEmpty, arguments.value("format") != nil {
            throw UsageError(Bilingual(zh: "--format 没有写格式", en: "--format names no format"))
        }
        return formats
    }

    /// The format that a file's name asks for; a folder may be called `png`.
    private static func ending(of output: String) -> Format? {
        guard !output.hasSuffix("/"), let name = output.split(separator: "/").last,
            let dot = name.lastIndex(of: "."), dot > name.startIndex
        else { return nil }
        return Format(rawValue: name[name.index(after: dot)...].lowercased())
    }

    /// Two figures of one name would overwrite each other.
    func checkNames(_ ids: [String]) throws(UsageError) {
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            throw UsageError(
                Bilingual(
                    zh: "两个图文件都叫 \(id)，会互相覆盖；分开画", en: "two figure files are called \(id); draw them apart"))
        }
    }

    func path(of id: String, _ format: Format) -> String { file ?? "\(folder)/\(id).\(format.rawValue)" }

    /// All paths, or under `--stale` those of which an output is missing or older than the figure or any data file.
    func stalePaths() -> [String] {
        guard onlyStale else { return paths }
        let newestData = ([data] + dataFiles()).compactMap(Self.modified).max() ?? .distantPast
        return paths.filter { path in
            let input = max(newestData, Self.modified(path) ?? .distantFuture)
            return formats.contains { format in
                guard let output = Self.modified(self.path(of: FigureFileReader.id(of: path), format)) else {
                    return true
                }
                return output < input
            }
        }
    }

    private func dataFiles() -> [String] {
        ["", "/observations"].flatMap { part in
            let folder = data + part
            return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map {
                folder + "/" + $0
            }
        }
    }

    private static func modified(_ path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
}
