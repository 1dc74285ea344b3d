import Dispatch
import Metrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a data set of invented committees with invented figures, as large as asked for and the same bytes every
/// time: for measuring only.
struct GeneratedDataset {
    private let bodies: [GeneratedBody]
    private let indicators: [Indicator]
    private let years: ClosedRange<Int>

    /// The last year that figures are of.
    private static let lastYear = 2024
    /// A file of observations is closed past so many bytes: the limit of a file is 64 MiB.
    private static let fileSize = 60_000_000

    /// - Parameters:
    ///   - known: what to take the indicators from; those of money and members come with the first ones.
    ///   - indicators: how many, at most as many as are known.
    init(bodies: Int, indicators: Int, years: Int, of known: [Indicator]) {
        self.bodies = GeneratedBody.all(bodies)
        let apart = known.filter { ["members_total", "donations"].contains($0.id) }
        let first = known.filter { !apart.contains($0) }.prefix(max(0, indicators - apart.count))
        self.indicators = Array((apart + first).prefix(indicators))
        self.years = Self.lastYear - years + 1...Self.lastYear
    }

    /// Writes the tables and, in a subfolder, the observations, a file for each province.
    /// - Returns: how many observations there are: bodies × indicators × years.
    func write(to folder: String) throws(BenchError) -> Int {
        for path in [folder, folder + "/observations"] where mkdir(path, 0o777) != 0 && errno != EEXIST {
            throw BenchError(path: path)
        }
        try writeTables(to: folder)
        let provinces = bodies.chunked(by: \.province)
        // Each province draws numbers of its own, so that any number of threads writes the same.
        var written: [Result<Written, BenchError>] = Array(
            repeating: .success(Written()), count: provinces.count)
        written.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let written = buffer
            DispatchQueue.concurrentPerform(iterations: provinces.count) { number in
                let (province, group) = provinces[number]
                do throws(BenchError) {
                    written[number] = .success(
                        try write(group, of: province, seed: number, to: "\(folder)/observations"))
                } catch {
                    written[number] = .failure(error)
                }
            }
        }
        var absences = RowBytes(header: "body,indicator,year,reason,note")
        var count = 0
        for province in written {
            let province = try province.get()
            absences.append(province.absences)
            count += province.count
        }
        try ByteFile.write(absences.bytes, to: folder + "/absences.csv")
        return count
    }

    /// What came of a province.
    private struct Written: Sendable {
        var count = 0
        var absences = RowBytes()
    }

    private func write(
        _ group: ArraySlice<GeneratedBody>, of province: String, seed: Int, to folder: String
    ) throws(BenchError) -> Written {
        var numbers = Numbers(seed: 2 + seed)
        var written = Written()
        var part = 1
        var rows = RowBytes(header: GeneratedReview.header)
        for body in group {
            for year in years {
                var review = GeneratedReview(body: body, year: year, indicators: indicators)
                written.count += review.write(to: &rows, absences: &written.absences, &numbers)
            }
            if rows.bytes.count > Self.fileSize {
                try ByteFile.write(rows.bytes, to: "\(folder)/\(province)-\(part).csv")
                (rows, part) = (RowBytes(header: GeneratedReview.header), part + 1)
            }
        }
        try ByteFile.write(rows.bytes, to: "\(folder)/\(province)-\(part).csv")
        return written
    }

    private func writeTables(to folder: String) throws(BenchError) {
        var table = CSVWriter()
        table.write(["id", "name", "name_en", "short_name", "level", "parent", "division_code", "seats"])
        for body in bodies {
            table.write([
                body.id, body.name, "Generated committee \(body.id)", body.shortName, body.level.rawValue,
                body.parent, "", "\(body.seats)",
            ])
        }
        try ByteFile.write(table.bytes, to: folder + "/bodies.csv")

        table = CSVWriter()
        table.write(["id", "name", "name_en", "unit", "theme", "kind", "definition"])
        for one in indicators {
            table.write([
                one.id, one.name, one.nameEnglish, one.unit, one.theme, one.kind.rawValue, one.definition,
            ])
        }
        try ByteFile.write(table.bytes, to: folder + "/indicators.csv")

        table = CSVWriter()
        table.write(["id", "title", "publisher", "published", "url", "kind", "note"])
        for body in bodies {
            for year in years {
                table.write([
                    "\(body.id)-\(year)", "\(body.name)\(year)年工作综述（程序生成）", "程序生成", "\(year + 1)-01-15",
                    "https://example.org/\(body.id)/\(year)", "original", "程序生成，机构与数字均非真实",
                ])
            }
        }
        try ByteFile.write(table.bytes, to: folder + "/sources.csv")
    }
}

extension Array {
    /// The runs of neighbours that have the same key.
    fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(Key, ArraySlice<Element>)] {
        var chunks: [(Key, ArraySlice<Element>)] = []
        var start = 0
        for index in indices where index + 1 == count || key(self[index + 1]) != key(self[start]) {
            chunks.append((key(self[start]), self[start...index]))
            start = index + 1
        }
        return chunks
    }
}
