import Metrics

/// A subcommand: what it accepts, how it is described, and what it does.
protocol Command: Sendable {
    static var name: String { get }
    static var abstract: Bilingual { get }
    static var arguments: [Argument] { get }
    /// What stands below the arguments on the help page; nothing by default.
    static func epilogue(_ language: Language) -> String
    /// Does the work and tells the exit status.
    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus
}

extension Command {
    static func epilogue(_ language: Language) -> String { "" }
}

/// The exit statuses of the program (after sysexits.h where it has one).
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// The input is at fault, or a check failed.
    case inputAtFault = 1
    case usage = 64
    /// A bug of ours.
    case software = 70
    case inputOutput = 74
}

/// What a command knows of its surroundings.
struct Context: Sendable {
    var language: Language
    var environment: [String: String]
}

/// A failure that is told to the user as it stands.
struct Failure: Error, Equatable {
    var status: ExitStatus
    /// A stable word for programs.
    var code: String
    var text: Bilingual

    init(_ status: ExitStatus, code: String, _ text: Bilingual) {
        self.status = status
        self.code = code
        self.text = text
    }
}
