#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Draws the charts of the benchmark's data through the same Plot and Canvas that the product uses; bench/run
// measures it as a whole process beside other programs. What no other program tells, the time of a layout, it takes
// itself.

let usage = """
    usage: huimou-bench charts --data CHARTS.TSV --count N --format png|svg|svg-live|pdf --out FOLDER [--threads N]
           huimou-bench layout --bars N | --points N

    """

/// Ends the process with a message on standard error.
func stop(_ message: String, status: Int32) -> Never {
    write(STDERR_FILENO, message, message.utf8.count)
    exit(status)
}

/// The options of a command, each with its value.
func parsed(_ words: ArraySlice<String>, known: [String]) -> [String: String] {
    var words = words
    var options: [String: String] = [:]
    while let name = words.popFirst() {
        guard known.contains(name), let value = words.popFirst() else { stop(usage, status: 64) }
        options[name] = value
    }
    return options
}

func charts(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--data", "--count", "--format", "--out", "--threads"])
    guard let data = options["--data"], let folder = options["--out"],
        let count = Int(options["--count"] ?? "1"), count > 0,
        let format = Drawing.Format(rawValue: options["--format"] ?? "png"),
        let threads = Int(options["--threads"] ?? "1"), threads > 0
    else { stop(usage, status: 64) }
    let charts = try ChartTable.charts(in: try ByteFile.read(data), count: count)
    try Drawing(format: format, folder: folder).draw(charts, threads: threads)
}

func layout(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--bars", "--points"])
    let subject: LayoutRun.Subject
    switch (options["--bars"].flatMap { Int($0) }, options["--points"].flatMap { Int($0) }) {
    case (let bars?, nil) where bars > 0: subject = .bars(bars)
    case (nil, let points?) where points > 0: subject = .points(points)
    default: stop(usage, status: 64)
    }
    let time = (try LayoutRun(subject: subject).median() * 1000).rounded() / 1000
    print("\(time) ms")
}

do throws(BenchError) {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "charts": try charts(words.dropFirst())
    case "layout": try layout(words.dropFirst())
    default: stop(usage, status: 64)
    }
} catch {
    stop("huimou-bench: \(error.message)\n", status: 74)
}
