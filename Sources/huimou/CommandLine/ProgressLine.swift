import Analysis
import Metrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far a long run has come: the last line of the terminal, drawn over and over and erased at the end.
struct ProgressLine {
    private let total: Int
    private let language: Language
    private let start = ContinuousClock.now
    private var done = 0
    private var drawn: ContinuousClock.Instant?

    /// More often than this nobody sees it.
    private static let interval = Duration.milliseconds(100)

    /// Whether there is somebody to see it: messages go to a terminal that can move its cursor, and results, where there are
    /// any, somewhere else: they would run through the line otherwise.
    static func isSeen(in environment: [String: String], besideOutput: Bool) -> Bool {
        isatty(STDERR_FILENO) == 1 && (!besideOutput || isatty(STDOUT_FILENO) == 0)
            && environment["TERM"] != "dumb"
    }

    /// - Parameter total: how many there are to do.
    init(total: Int, language: Language) {
        self.total = total
        self.language = language
    }

    /// Counts one as done, and says what it was called.
    mutating func step(_ name: String) {
        done += 1
        let now = ContinuousClock.now
        guard drawn.map({ now - $0 >= Self.interval }) ?? true else { return }
        drawn = now
        let passed = (now - start).components
        let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
        let speed = seconds > 0 ? Int(Double(done) / seconds) : 0
        let text = Self.text(
            done: done, of: total, speed: speed, name: name, columns: Terminal.columns(of: STDERR_FILENO),
            language: language)
        Terminal.error("\r\(text)\u{1B}[K")
    }

    /// Takes the line away, before something else is said and at the end.
    mutating func erase() {
        if drawn != nil { Terminal.error("\r\u{1B}[K") }
        drawn = nil
    }

    /// `[#####-----] 50/100, 40/s, …/name.txt` in fewer columns than there are: the name gives way first, then the bar.
    static func text(
        done: Int, of total: Int, speed: Int, name: String, columns: Int, language: Language
    ) -> String {
        let counts = Bilingual(
            zh: "\(done)/\(total)，每秒 \(speed) 篇", en: "\(done)/\(total), \(speed)/s")[language]
        guard counts.columns < columns else { return "" }
        let length = 20
        let filled = total > 0 ? min(length, done * length / total) : length
        let bar =
            "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: length - filled)
            + "] "
        let head = bar.columns + counts.columns < columns ? bar + counts : counts
        let room = columns - 1 - head.columns - 2
        return room > 1 ? head + "  " + name.spellingOutControls.end(inColumns: room) : head
    }
}
