import Canvas
import Figures
import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the commands read: the dataset, figure files and the report file, with every fault told before any drawing.
enum Inputs {
    static let dataOption = Argument.option(
        "data", value: "folder", fallback: "datasets",
        help: Bilingual(zh: "数据所在的文件夹", en: "the folder of the datasets"))
    static let chartsOption = Argument.option(
        "charts", value: "folder", fallback: "charts",
        help: Bilingual(zh: "图与报告文件所在的文件夹", en: "the folder of figure and report files"))
    static let quiet = Argument.flag(
        "quiet", short: "q", help: Bilingual(zh: "只报错误，不报警告", en: "report errors only, no warnings"))

    /// The most that a figure or report file may hold.
    private static let largestFile = 1 << 20

    static func dataset(_ arguments: ParsedArguments) -> LoadedDataset {
        Dataset.load(from: arguments.value("data") ?? "datasets")
    }

    /// The dataset, or a stop after its faults were told.
    static func soundDataset(_ arguments: ParsedArguments, in context: Context) throws(Failure) -> Dataset {
        let loaded = dataset(arguments)
        if loaded.hasErrors {
            tell(loaded.faults.filter { $0.severity == .error }, in: context)
            throw .faults(loaded.faults.count { $0.severity == .error })
        }
        return loaded.dataset
    }

    static func text(of path: String) throws(Failure) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(
                .inputAtFault, code: "missing-file",
                Bilingual(
                    zh: "读不到文件 \(path)；检查路径与权限", en: "cannot read \(path); check the path and its permissions"
                ))
        }
        guard data.count <= largestFile else {
            throw Failure(
                .inputAtFault, code: "file-too-large",
                Bilingual(
                    zh: "文件 \(path) 超过 1 MiB；图文件不应这样大",
                    en: "\(path) is over 1 MiB; no figure file is that large"))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Failure(
                .inputAtFault, code: "invalid-utf8",
                Bilingual(zh: "文件 \(path) 不是 UTF-8；另存为 UTF-8", en: "\(path) is not UTF-8; save it as UTF-8"))
        }
        return text
    }

    /// The figure files of a folder in order of name: every `.json` but the report and the schemas.
    static func figurePaths(in folder: String) throws(Failure) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Failure(
                .inputAtFault, code: "missing-file",
                Bilingual(
                    zh: "读不到文件夹 \(folder)；用 --charts 指明",
                    en: "cannot read the folder \(folder); name it with --charts"))
        }
        return names.filter(FigureFileReader.isFigure).sorted().map { folder + "/" + $0 }
    }

    /// The figures of some files, answered from a dataset, with the faults of those that cannot be.
    static func figures(
        _ paths: [String], dataset: Dataset, language: Language
    ) throws(Failure) -> (figures: [Figure], faults: [Fault]) {
        let reader = FigureFileReader(dataset: dataset)
        let maker = FigureMaker(dataset: dataset, language: language)
        var figures: [Figure] = []
        var faults: [Fault] = []
        for path in paths {
            let (file, found) = reader.read(try text(of: path), path: path)
            faults += found
            guard let file else { continue }
            do {
                figures.append(try maker.figure(file))
            } catch {
                faults.append(error)
            }
        }
        return (figures, faults)
    }

    static func tell(_ faults: [Fault], in context: Context) {
        Terminal.error(faults.map { $0.text(in: context.language) + "\n" }.joined())
    }
}
