import Metrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Times loading a data set and comparing all of it, and tells what came out, so that others can be held against it.
struct CompareRun {
    private let folder: String
    private let base = 2023

    /// - Parameter folder: a data set.
    init(folder: String) { self.folder = folder }

    /// One task: its name, seconds, how many results, and their sum.
    struct Result {
        let name: String
        let seconds: Double
        let count: Int
        let sum: Double

        /// The columns of the benchmark: tab-separated, the sum to six decimals.
        var line: String {
            "\(name)\t\((seconds * 10_000).rounded() / 10_000)\t\(count)\t\((sum * 1e6).rounded() / 1e6)"
        }
    }

    /// - Throws: `BenchError` where the data set has errors.
    func results() throws(BenchError) -> [Result] {
        let start = wallTime()
        let loaded = Dataset.load(from: folder)
        let loading = wallTime() - start
        if let fault = loaded.faults.first(where: { $0.severity == .error }) {
            throw BenchError(message: fault.text(in: .en))
        }
        let dataset = loaded.dataset
        let rows = dataset.observations.rows
        let sum = rows.reduce(0) { $0 + $1.interval.lower }
        return [
            Result(name: "load", seconds: loading, count: rows.count, sum: sum),
            timed("changes") { changes(dataset.changes(from: base, to: base + 1)) },
            timed("yearly") { changes(dataset.yearlyChanges()) },
            timed("ranks") { ranks(dataset) },
        ]
    }

    /// How many changes there are of exact figures, and their sum.
    private func changes(_ pieces: [[RowChange]]) -> (Int, Double) {
        var (count, sum) = (0, 0.0)
        for piece in pieces {
            for change in piece {
                guard case .value(let size) = change.outcome else { continue }
                (count, sum) = (count + 1, sum + size)
            }
        }
        return (count, sum)
    }

    /// How many figures have a place of their own or share one, and the sum of those.
    private func ranks(_ dataset: Dataset) -> (Int, Double) {
        var (count, sum) = (0, 0.0)
        for year in dataset.ranksOfEveryYear() {
            for place in year.places {
                guard case .place(let rank, _) = place.rank else { continue }
                (count, sum) = (count + 1, sum + Double(rank))
            }
        }
        return (count, sum)
    }

    /// The least time of several runs.
    private func timed(_ name: String, _ work: () -> (Int, Double)) -> Result {
        var best = Result(name: name, seconds: .infinity, count: 0, sum: 0)
        for _ in 0..<5 {
            let start = wallTime()
            let (count, sum) = work()
            let seconds = wallTime() - start
            if seconds < best.seconds { best = Result(name: name, seconds: seconds, count: count, sum: sum) }
        }
        return best
    }
}

/// Seconds on a clock that is never set.
func wallTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
