import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The program: finds the command, runs it, and turns what went wrong into one message and an exit status.
@main
enum Huimou {
    static let commands: [any Command.Type] = [
        ReportCommand.self, ChartCommand.self, CompareCommand.self, FindingsCommand.self, ReadCommand.self,
        EvaluateCommand.self,
        CheckCommand.self,
        DoctorCommand.self,
    ]

    static func main() {
        let environment = ProcessInfo.processInfo.environment
        let context = Context(language: Language(environment: environment), environment: environment)
        Terminal.exit(run(Array(CommandLine.arguments.dropFirst()), in: context))
    }

    private static func run(_ words: [String], in context: Context) -> ExitStatus {
        let language = context.language
        guard let name = words.first else {
            Terminal.error(Help.overview(commands, language: language))
            return .usage
        }
        if name == "--help" || name == "-h" || name == "help" && words.count == 1 {
            Terminal.output(Help.overview(commands, language: language))
            return .done
        }
        if name == "--version" {
            Terminal.output("huimou \(Help.version)\n")
            return .done
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            Terminal.error(
                Bilingual(
                    zh: "huimou：未知的命令 \(name)；huimou --help 列出全部命令",
                    en: "huimou: unknown command \(name); huimou --help lists them all")[language] + "\n")
            return .usage
        }
        if words.dropFirst().prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            Terminal.output(Help.page(command, language: language))
            return .done
        }
        do {
            let arguments = try ParsedArguments(Array(words.dropFirst()), declared: command.arguments)
            return try command.run(arguments, in: context)
        } catch let error as UsageError {
            let label = Bilingual(zh: "用法：", en: "usage: ")[language]
            Terminal.error("huimou \(name): \(error.text[language])\n\(label)\(Help.usage(command))\n")
            return .usage
        } catch let failure as Failure {
            Terminal.error("huimou: error[\(failure.code)]: \(failure.text[language])\n")
            return failure.status
        } catch {
            Terminal.error("huimou: error[internal]: \(error)\n")
            return .software
        }
    }
}
