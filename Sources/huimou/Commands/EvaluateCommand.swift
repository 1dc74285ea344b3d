import Metrics
import Reading

/// `huimou evaluate`: how much of labelled articles is read rightly, and what is not.
enum EvaluateCommand: Command {
    static let name = "evaluate"
    static let abstract = Bilingual(zh: "用标注过的文章检验读数", en: "score reading against labelled articles")
    static let arguments = [
        Argument.positional(
            "folder", repeating: true,
            help: Bilingual(
                zh: "标注所在的文件夹：标注过的 .txt 文章，或 statistics.jsonl（文章在 ../articles）",
                en:
                    "a folder of labels: marked .txt articles, or a statistics.jsonl with its articles in ../articles"
            )),
        Inputs.dataOption,
        ReadCommand.lexiconOption,
    ]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let reader = try ReadCommand.reader(arguments, of: dataset, in: context)
        var faults: [Fault] = []
        var table = EvaluationTable(language: context.language)
        for folder in arguments.positionals {
            let labelled = LabelFolder.read(folder, indicators: dataset.indicators)
            faults += labelled.faults
            var evaluations: [Evaluation] = []
            for one in labelled.documents {
                do throws(DocumentError) {
                    evaluations.append(Evaluation(of: try reader.read(one.document), by: one))
                } catch {
                    faults.append(Fault(file: one.document.name ?? folder, error))
                }
            }
            table.add(evaluations, from: folder)
        }
        Inputs.tell(faults, in: context)
        Terminal.output(table.text)
        return faults.isEmpty ? .done : .inputAtFault
    }
}
