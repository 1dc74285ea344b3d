/// Something wrong with a data set: where, how bad, what, and what to do about it.
public struct Fault: Equatable, Hashable, Sendable, Error {
    /// The file's path, beginning with the directory that was loaded.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// Whether it is an error or a warning.
    public var severity: Severity
    /// What kind of fault it is.
    public var code: FaultCode
    /// What is wrong.
    public var message: Bilingual
    /// What to do about it.
    public var remedy: Bilingual
    /// What it is about in a JSON file: a pointer such as `/indicators/0/id`; `nil` elsewhere, empty for the whole.
    public var pointer: String?

    /// How bad a fault is.
    public enum Severity: String, Sendable {
        /// The row, or the whole data set, cannot be used.
        case error
        /// It can be used, and somebody should look at it.
        case warning
    }

    /// A fault with the given properties.
    public init(
        file: String, line: Int, column: Int, severity: Severity = .error, code: FaultCode,
        message: Bilingual, remedy: Bilingual, pointer: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.code = code
        self.message = message
        self.remedy = remedy
        self.pointer = pointer
    }

    /// The line to print: `file:line:column: error[code]: what; remedy`, with `(at /pointer)` before the remedy in a
    /// JSON file. Editors and terminals take the part before the message for a link, so it is the same in every
    /// language.
    public func text(in language: Language) -> String {
        // What a file holds is quoted in messages.
        ("\(file):\(line):\(column): \(severity.rawValue)[\(code.rawValue)]: "
            + message[language] + pointed[language] + (language == .zh ? "；" : "; ") + remedy[language])
            .spellingOutControls
    }

    /// The pointer in brackets; nothing where the fault is of the whole file.
    package var pointed: Bilingual {
        guard let pointer, !pointer.isEmpty else { return Bilingual(zh: "", en: "") }
        return Bilingual(zh: "（位于 \(pointer)）", en: " (at \(pointer))")
    }
}

extension Fault: Comparable {
    /// By file, line and column; then by code and message, so that the order is the same in every run.
    public static func < (first: Fault, second: Fault) -> Bool {
        (first.file, first.line, first.column, first.code.rawValue, first.message.en)
            < (second.file, second.line, second.column, second.code.rawValue, second.message.en)
    }
}
