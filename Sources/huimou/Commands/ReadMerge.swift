import Canvas
import Metrics
import Reading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `huimou read FILE… --decisions decisions.csv --into datasets/observations/NAME.csv`: what a person decided becomes
/// rows of the data set, all of them or none.
struct ReadMerge {
    static let decisionsOption = Argument.option(
        "decisions", value: "decisions.csv",
        help: Bilingual(
            zh: "审阅所得的决定：并入 --into 所指的数据文件", en: "what a review decided: merged into the file of --into"))
    static let intoOption = Argument.option(
        "into", value: "file",
        help: Bilingual(
            zh: "数据文件夹下 observations 中的 .csv 文件，可以是新的",
            en: "a .csv file in observations of the data folder; it may be new"))

    private let documents: [String]
    private let decisions: String
    private let data: String
    /// The name of the file in `observations/` and of that in `rejected/`.
    private let name: String
    private let isQuiet: Bool
    private let context: Context

    private var target: String { data + "/observations/" + name }
    private var rejectedFolder: String { RejectedStatements.folder(of: data) }

    /// A merge; `nil` where the arguments ask for none.
    init?(_ arguments: ParsedArguments, in context: Context) throws {
        guard arguments.value("decisions") != nil || arguments.value("into") != nil else { return nil }
        guard let decisions = arguments.value("decisions"), let into = arguments.value("into") else {
            throw UsageError(
                Bilingual(zh: "--decisions 与 --into 须一起用", en: "--decisions and --into go together"))
        }
        guard !arguments.positionals.contains("-") else {
            throw UsageError(
                Bilingual(zh: "--decisions 须写明文件，不能用 -", en: "--decisions takes the files by name, not -"))
        }
        var data = arguments.value("data") ?? "datasets"
        while data.count > 1, data.hasSuffix("/") { data.removeLast() }
        let name = into.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        guard name.hasSuffix(".csv"), !name.hasPrefix("."), !name.hasPrefix("~$"),
            Outputs.resolved(Outputs.folder(of: into)) == Outputs.resolved(data + "/observations")
        else {
            throw UsageError(
                Bilingual(
                    zh: "--into 应为 \(data)/observations 中的 .csv 文件，不是 \(into)",
                    en: "--into takes a .csv file in \(data)/observations, not \(into)"))
        }
        (self.decisions, self.data, self.name, self.context) = (decisions, data, name, context)
        documents = arguments.positionals
        isQuiet = arguments.has("quiet")
        try Outputs.refuse([target, rejectedFolder + "/" + name], among: documents + [decisions])
    }

    func run() throws(Failure) -> ExitStatus {
        // The file is read once: what it holds now is what the dataset is checked with and what it must still hold
        // when it is replaced.
        let old = try bytes(of: target)
        let loaded = Dataset.load(from: data, replacing: old.map { [name: $0] } ?? [:])
        try stop(at: loaded.faults.filter { $0.code != .emptyDataset })
        let oldRejected = try rejectedFiles()
        var faults = FaultList()
        let rejected = RejectedStatements.load(from: data, replacing: oldRejected, faults: &faults)
        let file = DecisionFile(path: decisions, faults: &faults)
        let sound = file.decisions(
            texts: texts(for: file, &faults), check: ObservationCheck(loaded.dataset), faults: &faults)
        let plan = Merge.plan(sound, for: loaded.dataset, rejected: rejected)
        faults += plan.faults
        try stop(at: faults.kept, of: faults.errorCount)

        let (new, decided) = plan.observations(old)
        let newRejected = plan.rejectedFiles(oldRejected, addingTo: name)
        let warnings = try verify(new, decided, newRejected, before: loaded)
        var changes: [StagedFiles.Change] = []
        if let new, new != old { changes.append(.init(path: target, old: old, new: new)) }
        for (name, bytes) in newRejected.sorted(by: { $0.key < $1.key }) {
            changes.append(.init(path: rejectedFolder + "/" + name, old: oldRejected[name], new: bytes))
        }
        try write(changes)
        if !isQuiet {
            Inputs.tell(warnings, in: context)
            Terminal.error(summary(plan, written: changes.map(\.path))[context.language] + "\n")
        }
        return .done
    }

    /// The texts that decisions are about, from the documents as they are now.
    private func texts(for file: DecisionFile, _ faults: inout FaultList) -> [ReviewedText] {
        let reader = DocumentReader()
        var texts: [ReviewedText] = []
        for entry in DocumentPaths(documents) {
            do throws(DocumentError) {
                let document = try reader.document(of: entry)
                if file.concerns(entry.path) { texts.append(ReviewedText(document)) }
            } catch {
                faults += Fault(file: entry.path, error)
            }
        }
        return texts
    }

    /// Loads what the merge would leave, and tells its new warnings. Its errors are those of the decisions.
    private func verify(
        _ new: [UInt8]?, _ decided: [Int: Place], _ rejected: [String: [UInt8]], before: LoadedDataset
    ) throws(Failure) -> [Fault] {
        var faults = FaultList()
        _ = RejectedStatements.load(from: data, replacing: rejected, faults: &faults)
        guard let new, !decided.isEmpty else {
            try stop(at: faults.kept)
            return []
        }
        let after = Dataset.load(from: data, replacing: [name: new])
        faults += after.faults.filter { $0.severity == .error }.map { fault in
            var fault = fault
            fault.message.zh = named(fault.message.zh, decided)
            fault.message.en = named(fault.message.en, decided)
            if fault.file == target, let place = decided[fault.line] {
                (fault.file, fault.line, fault.column) = (place.file, place.line, 1)
            }
            return fault
        }
        try stop(at: faults.kept)
        let known = Set(before.faults)
        return after.faults.filter { !known.contains($0) }
    }

    /// A message with rows that are not there yet named by the decisions that they would come from.
    private func named(_ message: String, _ decided: [Int: Place]) -> String {
        var parts = message.split(separator: target + ":", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst() {
            let digits = parts[index].prefix { $0.isASCII && $0.isNumber }
            let place = Int(digits).flatMap { decided[$0] }
            parts[index] =
                (place.map(\.description) ?? target + ":" + digits) + parts[index].dropFirst(digits.count)
        }
        return parts.joined()
    }

    private func write(_ changes: [StagedFiles.Change]) throws(Failure) {
        guard !changes.isEmpty else { return }
        let manager = FileManager.default
        let isNewFolder =
            changes.contains { $0.path.hasPrefix(rejectedFolder + "/") }
            && !manager.fileExists(atPath: rejectedFolder)
        if isNewFolder { try Outputs.prepare(folder: rejectedFolder) }
        do throws(StagedFiles.Failure) {
            try StagedFiles(changes).commit()
        } catch {
            if isNewFolder { try? manager.removeItem(atPath: rejectedFolder) }
            throw Failure(error)
        }
    }

    private func stop(at faults: [Fault], of count: Int? = nil) throws(Failure) {
        let errors = faults.filter { $0.severity == .error }
        guard !errors.isEmpty else { return }
        let count = max(count ?? 0, errors.count)
        Inputs.tell(errors, of: count, in: context)
        throw .faults(count)
    }

    private func rejectedFiles() throws(Failure) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in (try? csvFiles(in: rejectedFolder)) ?? [] {
            files[name] = try bytes(of: rejectedFolder + "/" + name)
        }
        return files
    }

    /// What a file holds; `nil` where there is none.
    private func bytes(of path: String) throws(Failure) -> [UInt8]? {
        do throws(FileProblem) {
            return try readBytes(of: path)
        } catch {
            if case .missing = error { return nil }
            throw Failure(Fault(file: path, problem: error))
        }
    }

    private func summary(_ plan: Merge.Plan, written: [String]) -> Bilingual {
        let (zh, en) =
            written.isEmpty
            ? ("没有改动", "nothing to change")
            : ("已写入 " + written.joined(separator: "、"), "written to " + written.joined(separator: " and "))
        return Bilingual(
            zh:
                "新增 \(plan.added.count)，已有 \(plan.alreadyThere)，否决 \(plan.rejected.count)（此前已否决 \(plan.alreadyRejected)），撤销否决 \(plan.reinstated.count)；\(zh)",
            en:
                "\(plan.added.count) added, \(plan.alreadyThere) already there, \(plan.rejected.count) rejected (\(plan.alreadyRejected) before), \(plan.reinstated.count) no longer rejected; \(en)"
        )
    }
}

extension Failure {
    fileprivate init(_ failure: StagedFiles.Failure) {
        switch failure {
        case .io(let path, let reason):
            self.init(
                .inputOutput, code: "unwritable",
                Bilingual(
                    zh: "写不进 \(path)：\(reason)；检查权限与磁盘空间。没有改动任何文件",
                    en: "cannot write \(path): \(reason); check permissions and space. No file was changed"))
        case .changed(let path):
            self.init(
                .inputOutput, code: "changed-meanwhile",
                Bilingual(
                    zh: "\(path) 在读取之后被改动；没有改动任何文件，请再运行一次",
                    en: "\(path) has changed since it was read; no file was changed: run this again"))
        case .torn(let path, let reason):
            self.init(
                .inputOutput, code: "unwritable",
                Bilingual(
                    zh: "\(path) 已改动而无法复原：\(reason)；请再运行一次",
                    en: "\(path) was changed and cannot be put back: \(reason); run this again"))
        }
    }
}
