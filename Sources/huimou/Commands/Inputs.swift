import Figures
import Metrics

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
    /// The most faults that a run prints: nobody corrects more at a time, and the counts say how many there are.
    static let mostTold = 200

    static func dataset(_ arguments: ParsedArguments) -> LoadedDataset {
        Dataset.load(from: arguments.value("data") ?? "datasets")
    }

    /// The dataset, or a stop after its faults were told.
    static func soundDataset(_ arguments: ParsedArguments, in context: Context) throws(Failure) -> Dataset {
        let loaded = dataset(arguments)
        if loaded.hasErrors {
            tell(loaded.faults.filter { $0.severity == .error }, of: loaded.errorCount, in: context)
            throw .faults(loaded.errorCount)
        }
        return loaded.dataset
    }

    /// The text of a figure or report file, or the fault that keeps it from being read.
    static func reading(_ path: String) -> Result<String, Fault> { readText(of: path, limit: largestFile) }

    /// The text of a figure or report file, for a command that reads one and can do nothing without it.
    static func text(of path: String) throws(Failure) -> String {
        switch reading(path) {
        case .success(let text): return text
        case .failure(let fault): throw Failure(fault)
        }
    }

    /// The figure files of a folder in order of name: every `.json` but the report and the schemas.
    static func listing(_ folder: String) -> Result<[String], Fault> {
        do throws(FileProblem) {
            let names = try fileNames(in: folder)
            return .success(names.filter(FigureFileReader.isFigure).map { folder + "/" + $0 })
        } catch {
            var fault = Fault(file: folder, problem: error)
            if case .missing = error {
                fault.message = Bilingual(zh: "没有这个文件夹", en: "there is no such folder")
                fault.remedy = Bilingual(
                    zh: "请用 --charts 指明图文件所在", en: "name that of the figures with --charts")
            }
            return .failure(fault)
        }
    }

    /// The same, for a command that can do nothing without the folder.
    static func figurePaths(in folder: String) throws(Failure) -> [String] {
        switch listing(folder) {
        case .success(let paths): return paths
        case .failure(let fault): throw Failure(fault)
        }
    }

    /// The figures of some files, answered from a dataset, with the faults of those that cannot be: those of
    /// every file, whatever is wrong with the others.
    static func figures(
        _ paths: [String], dataset: Dataset, language: Language
    ) -> (figures: [Figure], faults: [Fault]) {
        let maker = FigureMaker(dataset: dataset, language: language)
        let (files, unread) = files(paths, dataset: dataset, language: language)
        var faults = unread
        var figures: [Figure] = []
        for file in files {
            do throws(Fault) {
                figures.append(try maker.figure(file))
            } catch {
                faults.append(error)
            }
        }
        return (figures, faults)
    }

    /// The figure files of some paths, and the faults of those that cannot be read.
    static func files(
        _ paths: [String], dataset: Dataset, language: Language = .zh
    ) -> (files: [FigureFile], faults: [Fault]) {
        let reader = FigureFileReader(dataset: dataset, language: language)
        var files: [FigureFile] = []
        var faults: [Fault] = []
        for path in paths {
            switch reading(path) {
            case .success(let text):
                let (file, found) = reader.read(text, path: path)
                faults += found
                if let file { files.append(file) }
            case .failure(let fault): faults.append(fault)
            }
        }
        return (files, faults)
    }

    /// Tells faults in order of place, up to a number, and how many there are beyond it.
    /// - Parameter count: how many there are in all, where only some were kept.
    static func tell(_ faults: [Fault], of count: Int? = nil, in context: Context) {
        // Errors are what keeps the program from its work, so none gives way to a warning.
        let errors = faults.filter { $0.severity == .error }.sorted().prefix(mostTold)
        let warnings = faults.filter { $0.severity != .error }.sorted().prefix(mostTold - errors.count)
        var lines = (errors + warnings).sorted().map { $0.text(in: context.language) }
        let rest = max(count ?? faults.count, faults.count) - lines.count
        if rest > 0 {
            lines.append(Bilingual(zh: "……另有 \(rest) 处", en: "… and \(rest) more")[context.language])
        }
        Terminal.error(lines.map { $0 + "\n" }.joined())
    }
}

extension Failure {
    /// A fault that leaves a command nothing to do.
    init(_ fault: Fault) {
        let place = "\(fault.file):\(fault.line):\(fault.column): "
        self.init(
            .inputAtFault, code: fault.code.rawValue,
            Bilingual(
                zh: "\(place)\(fault.message.zh)\(fault.pointed.zh)；\(fault.remedy.zh)",
                en: "\(place)\(fault.message.en)\(fault.pointed.en); \(fault.remedy.en)"))
    }
}
