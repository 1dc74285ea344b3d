import Metrics

/// Where results of reading go as they come, in order: found to standard output, faults to standard error.
struct ReadOutput {
    private let language: Language
    private var output = BufferedOutput()
    private var progress: ProgressLine?
    private var faults = 0

    init(language: Language, progress: ProgressLine? = nil) {
        self.language = language
        self.progress = progress
    }

    /// Takes the next result: its bytes, what could not be read, and the name of the document. False where nobody reads on.
    mutating func take(_ bytes: [UInt8], _ faults: [Fault], name: String?) -> Bool {
        output.write(bytes)
        if !faults.isEmpty {
            progress?.erase()
            for fault in faults { tell(fault) }
        }
        if let name { progress?.step(name) }
        return !output.isClosed
    }

    /// Hands over what was written so far.
    mutating func flush() { output.flush() }

    /// Ends the output; the exit status.
    mutating func finish() -> ExitStatus {
        output.flush()
        progress?.erase()
        let rest = faults - Inputs.mostTold
        if rest > 0 {
            Terminal.error(
                Bilingual(zh: "……另有 \(rest) 处\n", en: "… and \(rest) more\n")[language])
        }
        if let failure = output.failure, !Terminal.isReaderGone(failure) {
            Terminal.tellUnwritable(failure)
            return .inputOutput
        }
        return faults == 0 ? .done : .inputAtFault
    }

    /// Faults are told up to a number: nobody mends more at a time.
    private mutating func tell(_ fault: Fault) {
        faults += 1
        if faults <= Inputs.mostTold { Terminal.error(fault.text(in: language) + "\n") }
    }
}
