/// The benchmark's data: a line a chart, fields parted by tabs. `bench/data.py` says what the fields are.
enum ChartTable {
    /// The first `count` charts; fewer where the table is shorter.
    /// - Throws: `BenchError` with the line that is not a chart.
    static func charts(in table: [UInt8], count: Int) throws(BenchError) -> [BenchmarkChart] {
        var charts: [BenchmarkChart] = []
        charts.reserveCapacity(count)
        for line in table.split(separator: UInt8(ascii: "\n"), maxSplits: count).prefix(count) {
            guard let chart = chart(of: line) else {
                throw BenchError(message: "line \(charts.count + 1) is not a chart; see bench/data.py")
            }
            charts.append(chart)
        }
        return charts
    }

    private static func chart(of line: ArraySlice<UInt8>) -> BenchmarkChart? {
        let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 30, let end = Double(fields[6]) else { return nil }
        var places: [BenchmarkChart.Place] = []
        for start in stride(from: 10, to: 30, by: 4) {
            let values = fields[start + 1...start + 3].compactMap { digits in
                Double(digits).map { BenchmarkChart.Figure(value: $0, digits: digits) }
            }
            guard values.count == 3 else { return nil }
            places.append(BenchmarkChart.Place(name: fields[start], values: values))
        }
        return BenchmarkChart(
            name: fields[0], title: fields[1], subtitle: fields[2], axisTitle: fields[3], source: fields[4],
            end: end, years: Array(fields[7...9]), places: places)
    }
}
