#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Draws the charts of the benchmark's data through the same Plot and Canvas that the product uses; bench/run
// measures it as a whole process beside other programs.

let usage = """
    usage: huimou-bench charts --data CHARTS.TSV --count N --format png|svg|pdf --out FOLDER [--threads N]

    """

/// Ends the process with a message on standard error.
func stop(_ message: String, status: Int32) -> Never {
    write(STDERR_FILENO, message, message.utf8.count)
    exit(status)
}

var options: [String: String] = [:]
var words = CommandLine.arguments.dropFirst()
guard words.popFirst() == "charts" else { stop(usage, status: 64) }
while let name = words.popFirst() {
    guard ["--data", "--count", "--format", "--out", "--threads"].contains(name), let value = words.popFirst()
    else { stop(usage, status: 64) }
    options[name] = value
}
guard let data = options["--data"], let folder = options["--out"],
    let count = Int(options["--count"] ?? "1"), count > 0,
    let format = Drawing.Format(rawValue: options["--format"] ?? "png"),
    let threads = Int(options["--threads"] ?? "1"), threads > 0
else { stop(usage, status: 64) }

do throws(BenchError) {
    let charts = try ChartTable.charts(in: try ByteFile.read(data), count: count)
    try Drawing(format: format, folder: folder).draw(charts, threads: threads)
} catch {
    stop("huimou-bench: \(error.message)\n", status: 74)
}
