import Metrics

/// Help pages and usage lines, made from what the commands declare.
enum Help {
    static let version = "0.1.0"
    /// The program with its version, as what it makes names it.
    static let program = "Huimou \(version)"

    static func overview(_ commands: [any Command.Type], language: Language) -> String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let rows = commands.map { "  \(padded($0.name, to: width))  \($0.abstract[language])" }
        switch language {
        case .zh:
            return """
                huimou：政协履职回眸的比较与制图

                用法：huimou <命令> [选项]

                命令：
                \(rows.joined(separator: "\n"))

                选项：
                  --version  显示版本
                  --help     显示帮助；huimou <命令> --help 显示该命令的帮助

                """
        case .en:
            return """
                huimou: comparison and charts for the yearly reviews of CPPCC committees

                USAGE: huimou <command> [options]

                COMMANDS:
                \(rows.joined(separator: "\n"))

                OPTIONS:
                  --version  show the version
                  --help     show help; huimou <command> --help shows that command's

                """
        }
    }

    static func usage(_ command: any Command.Type) -> String {
        var words = ["huimou", command.name]
        for argument in command.arguments {
            switch argument.kind {
            case .flag: words.append("[--\(argument.name)]")
            case .option(let value, let repeating):
                words.append("[--\(argument.name) <\(value)>]" + (repeating ? " ..." : ""))
            case .positional(let repeating):
                let word = "<\(argument.name)>" + (repeating ? " ..." : "")
                words.append(argument.isOptional ? "[\(word)]" : word)
            }
        }
        return words.joined(separator: " ")
    }

    static func page(_ command: any Command.Type, language: Language) -> String {
        let left = command.arguments.map { argument -> String in
            let short = argument.short.map { "-\($0), " } ?? ""
            switch argument.kind {
            case .flag: return "\(short)--\(argument.name)"
            case .option(let value, _): return "\(short)--\(argument.name) <\(value)>"
            case .positional: return "<\(argument.name)>"
            }
        }
        let width = (left.map(\.count).max() ?? 0)
        var rows = ""
        for (argument, label) in zip(command.arguments, left) {
            let fallback =
                argument.fallback.isEmpty
                ? ""
                : Bilingual(zh: "（默认：\(argument.fallback)）", en: " (default: \(argument.fallback))")[language]
            rows += "  \(padded(label, to: width))  \(argument.help[language])\(fallback)\n"
        }
        let epilogue = command.epilogue(language)
        let (usage, options) = language == .zh ? ("用法：", "参数与选项：") : ("USAGE: ", "ARGUMENTS AND OPTIONS:")
        return "\(command.abstract[language])\n\n\(usage)\(Self.usage(command))\n\n\(options)\n\(rows)"
            + (epilogue.isEmpty ? "" : "\n" + epilogue)
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
