import Metrics

/// The words of a command line, sorted into what the command declared.
struct ParsedArguments: Equatable {
    private(set) var options: [String: [String]] = [:]
    private(set) var flags: Set<String> = []
    private(set) var positionals: [String] = []

    /// The last value given for an option.
    func value(_ name: String) -> String? { options[name]?.last }
    /// All values given, those joined by commas taken apart.
    func values(_ name: String) -> [String] {
        (options[name] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
    }
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// - Throws: `UsageError` at the first word that the command does not know or that lacks its value.
    init(_ words: [String], declared: [Argument]) throws(UsageError) {
        var index = 0
        var onlyPositionals = false
        while index < words.count {
            let word = words[index]
            index += 1
            if onlyPositionals || !word.hasPrefix("-") || word == "-" {
                positionals.append(word)
                continue
            }
            if word == "--" {
                onlyPositionals = true
                continue
            }
            let (name, attached) = Self.split(word)
            guard
                let argument = declared.first(where: {
                    $0.kind != .positional(repeating: true) && $0.kind != .positional(repeating: false)
                        && (name == "--" + $0.name || ($0.alias.map { name == "--" + $0 } ?? false)
                            || ($0.short.map { name == "-" + String($0) } ?? false))
                })
            else {
                throw UsageError(Bilingual(zh: "未知的选项 \(name)", en: "unknown option \(name)"))
            }
            if argument.kind == .flag {
                guard attached == nil else {
                    throw UsageError(
                        Bilingual(zh: "选项 --\(argument.name) 不带值", en: "--\(argument.name) takes no value"))
                }
                flags.insert(argument.name)
                continue
            }
            if let attached {
                options[argument.name, default: []].append(attached)
            } else if index < words.count {
                options[argument.name, default: []].append(words[index])
                index += 1
            } else {
                throw UsageError(Bilingual(zh: "选项 \(name) 缺少值", en: "\(name) needs a value"))
            }
        }
        try checkCounts(declared)
    }

    private static func split(_ word: String) -> (String, String?) {
        guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    private func checkCounts(_ declared: [Argument]) throws(UsageError) {
        for case let (name, values) in options where values.count > 1 {
            guard let argument = declared.first(where: { $0.name == name }),
                case .option(_, repeating: false) = argument.kind
            else { continue }
            throw UsageError(Bilingual(zh: "选项 --\(name) 只能给一次", en: "--\(name) was given more than once"))
        }
        let places = declared.filter {
            if case .positional = $0.kind { return true }
            return false
        }
        let repeats = places.contains { $0.kind == .positional(repeating: true) }
        if positionals.count > places.count && !repeats {
            throw UsageError(
                Bilingual(
                    zh: "多余的参数 \(positionals[places.count])",
                    en: "unexpected argument \(positionals[places.count])"))
        }
        if positionals.count < places.count(where: { !$0.isOptional }) {
            let missing = places[positionals.count].name
            throw UsageError(Bilingual(zh: "缺少参数 <\(missing)>", en: "missing argument <\(missing)>"))
        }
    }
}

/// A command line that the program does not understand: exit status 64.
struct UsageError: Error, Equatable {
    var text: Bilingual
    init(_ text: Bilingual) { self.text = text }
}
