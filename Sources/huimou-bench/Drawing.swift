import Canvas
import Dispatch
import Plot

/// What the benchmark draws, and how.
struct Drawing: Sendable {
    /// The kinds of picture.
    enum Format: String, CaseIterable, Sendable {
        case png, svg, pdf
        case svgLive = "svg-live"

        /// How its files end.
        var ending: String { self == .svgLive ? "svg" : rawValue }
    }

    let format: Format
    /// An existing folder.
    let folder: String

    /// Draws the charts on so many threads, each with its own typesetter.
    func draw(_ charts: [BenchmarkChart], threads: Int) throws(BenchError) {
        guard threads > 1 else { return try draw(charts[...]) }
        let share = (charts.count + threads - 1) / threads
        var failures = [BenchError?](repeating: nil, count: threads)
        failures.withUnsafeMutableBufferPointer { buffer in
            // Each thread writes its own element only.
            nonisolated(unsafe) let failures = buffer
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                let start = min(thread * share, charts.count)
                do throws(BenchError) {
                    try draw(charts[start..<min(start + share, charts.count)])
                } catch {
                    failures[thread] = error
                }
            }
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    }

    private func draw(_ charts: ArraySlice<BenchmarkChart>) throws(BenchError) {
        guard !charts.isEmpty else { return }
        do {
            let typesetter = try Typesetter()
            for chart in charts {
                let scene = try chart.chart().render(measuredBy: typesetter).scene
                let path = "\(folder)/\(chart.name).\(format.ending)"
                try atomicWrite(try bytes(of: scene, typesetter), to: path)
            }
        } catch {
            throw BenchError(message: "\(error)")
        }
    }

    private func bytes(of scene: Scene, _ typesetter: Typesetter) throws -> [UInt8] {
        switch format {
        case .png: try PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)
        case .svg: try SVGRenderer.render(scene, typesetter: typesetter)
        case .svgLive: try SVGRenderer.renderLive(scene, measuredBy: typesetter)
        case .pdf: try PDFRenderer.render(scene, created: 0, typesetter: typesetter)
        }
    }
}
