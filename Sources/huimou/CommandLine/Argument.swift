import Metrics

/// What a command accepts, in the vocabulary of swift-argument-parser, so that it can take this parser's place.
struct Argument: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// `--name value`, possibly several times.
        case option(valueName: String, repeating: Bool)
        /// `--name`.
        case flag
        /// A word without dashes; the last may repeat.
        case positional(repeating: Bool)
    }

    /// Without dashes; the placeholder of a positional argument.
    var name: String
    /// Another spelling that is understood, as of one thing where there may be several.
    var alias: String?
    var short: Character?
    var kind: Kind
    /// One sentence in Chinese and in English.
    var help: Bilingual
    /// Shown in help where not empty.
    var fallback = ""
    /// Whether a positional argument may be left out.
    var isOptional = false

    static func option(
        _ name: String, alias: String? = nil, short: Character? = nil, value: String, repeating: Bool = false,
        fallback: String = "",
        help: Bilingual
    ) -> Argument {
        Argument(
            name: name, alias: alias, short: short, kind: .option(valueName: value, repeating: repeating),
            help: help, fallback: fallback)
    }

    static func flag(_ name: String, short: Character? = nil, help: Bilingual) -> Argument {
        Argument(name: name, short: short, kind: .flag, help: help)
    }

    static func positional(
        _ name: String, repeating: Bool = false, optional: Bool = false, help: Bilingual
    ) -> Argument {
        Argument(name: name, kind: .positional(repeating: repeating), help: help, isOptional: optional)
    }
}

extension Language {
    /// Chinese under a `zh` locale, English otherwise, by the POSIX order of precedence.
    init(environment: [String: String]) {
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        self = locale.lowercased().hasPrefix("zh") ? .zh : .en
    }
}
