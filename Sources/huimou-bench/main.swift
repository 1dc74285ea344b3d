import Metrics
import Press

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Draws the charts of the benchmark's data through the same Plot and Canvas that the product uses; bench/run
// measures it as a whole process beside other programs. What no other program tells, the time of a layout and that
// of reading apart from files, it takes itself.

let usage = """
    usage: huimou-bench charts --data CHARTS.TSV --count N --format png|svg|svg-live|pdf --out FOLDER [--threads N]
           huimou-bench layout --bars N | --points N
           huimou-bench read --megabytes N [--articles FOLDER] [--data FOLDER]
           huimou-bench articles --count N --out FOLDER [--articles FOLDER] [--data FOLDER]
           huimou-bench compare --data FOLDER
           huimou-bench book --charts CHARTS.TSV --pages BOOK.TSV --count N --out FILE.pdf [--threads N]
           huimou-bench yearbook --out FILE.pdf [--count BODIES] [--pages N] [--threads N] [--data FOLDER]
           huimou-bench blocks --count N [--charts CHARTS.TSV --pages BOOK.TSV] [--data FOLDER]
           huimou-bench observations --out FOLDER [--bodies N] [--indicators N] [--years N] [--data FOLDER]

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

/// Where the sample articles and the data set are, from the project's own folder.
let places = (articles: "Tests/ReadingTests/Articles", data: "datasets")

func read(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--megabytes", "--articles", "--data"])
    guard let megabytes = Int(options["--megabytes"] ?? ""), megabytes > 0 else { stop(usage, status: 64) }
    var run = try ReadRun(
        articles: options["--articles"] ?? places.articles, data: options["--data"] ?? places.data)
    print("\((try run.speed(megabytes: megabytes) * 100).rounded() / 100) MB/s")
}

/// Writes articles as text files, a thousand to a folder.
func articles(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--count", "--out", "--articles", "--data"])
    guard let count = Int(options["--count"] ?? ""), count > 0, let out = options["--out"] else {
        stop(usage, status: 64)
    }
    let dataset = Dataset.load(from: options["--data"] ?? places.data).dataset
    var articles = try SampleArticles(folder: options["--articles"] ?? places.articles, of: dataset)
    for number in 0..<count {
        let folder = "\(out)/\(number / 1000)"
        if number % 1000 == 0, mkdir(folder, 0o777) != 0, errno != EEXIST { throw BenchError(path: folder) }
        try ByteFile.write(articles.next(), to: "\(folder)/\(number % 1000).txt")
    }
}

/// Writes a whole data set of invented committees.
func observations(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--bodies", "--indicators", "--years", "--out", "--data"])
    guard let bodies = Int(options["--bodies"] ?? "3200"), bodies > 0,
        let indicators = Int(options["--indicators"] ?? "60"), indicators > 0,
        let years = Int(options["--years"] ?? "20"), (1...75).contains(years), let out = options["--out"]
    else { stop(usage, status: 64) }
    let known = Dataset.load(from: options["--data"] ?? places.data).dataset.indicators
    let dataset = GeneratedDataset(bodies: bodies, indicators: indicators, years: years, of: known)
    print("\(try dataset.write(to: out)) observations")
}

/// Tells the processor's time for a page of the yearbook, or of the book where its tables are given, before layout.
func blocks(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--count", "--charts", "--pages", "--data"])
    guard let count = Int(options["--count"] ?? ""), count > 0 else { stop(usage, status: 64) }
    let document: Document
    if let charts = options["--charts"], let pages = options["--pages"] {
        document = try BookBench(charts: charts, pages: pages).document(pages: count)
    } else {
        let known = Dataset.load(from: options["--data"] ?? places.data).dataset.indicators
        document = try YearbookBench(bodies: count, pages: count, of: known).document
    }
    let run = try BlockRun(document)
    print(run.line)
}

/// Writes the benchmark's book.
func book(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--charts", "--pages", "--count", "--out", "--threads"])
    guard let charts = options["--charts"], let pages = options["--pages"], let out = options["--out"],
        let count = Int(options["--count"] ?? ""), count > 0,
        let threads = Int(options["--threads"] ?? "1"), threads > 0
    else { stop(usage, status: 64) }
    let document = try BookBench(charts: charts, pages: pages).document(pages: count)
    print("\(try BookPrint(document: document, threads: threads).write(to: out)) pages")
}

/// Writes the yearbook of an invented country.
func yearbook(_ words: ArraySlice<String>) throws(BenchError) {
    let options = parsed(words, known: ["--count", "--pages", "--out", "--threads", "--data"])
    guard let out = options["--out"], let count = Int(options["--count"] ?? "3200"), count > 0,
        let pages = Int(options["--pages"] ?? "\(count)"), pages > 0,
        let threads = Int(options["--threads"] ?? "2"), threads > 0
    else { stop(usage, status: 64) }
    let known = Dataset.load(from: options["--data"] ?? places.data).dataset.indicators
    let document = try YearbookBench(bodies: count, pages: pages, of: known).document
    print("\(try BookPrint(document: document, threads: threads).write(to: out)) pages")
}

func compare(_ words: ArraySlice<String>) throws(BenchError) {
    guard let data = parsed(words, known: ["--data"])["--data"] else { stop(usage, status: 64) }
    for result in try CompareRun(folder: data).results() { print(result.line) }
}

do throws(BenchError) {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "charts": try charts(words.dropFirst())
    case "layout": try layout(words.dropFirst())
    case "read": try read(words.dropFirst())
    case "articles": try articles(words.dropFirst())
    case "blocks": try blocks(words.dropFirst())
    case "book": try book(words.dropFirst())
    case "yearbook": try yearbook(words.dropFirst())
    case "compare": try compare(words.dropFirst())
    case "observations": try observations(words.dropFirst())
    default: stop(usage, status: 64)
    }
} catch {
    stop("huimou-bench: \(error.message)\n", status: 74)
}
