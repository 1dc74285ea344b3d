import Metrics
import Plot

extension FigureRequest {
    /// How values become lengths.
    var scaleType: ScaleType {
        file.scale?.type ?? .linear
    }

    /// Refuses a logarithmic scale for figures that may be zero.
    /// - Throws: `Fault` at `/scale`.
    func checkScale(_ quantities: [Quantity]) throws(Fault) {
        guard file.scale == .log, quantities.contains(where: { $0.interval.lower <= 0 }) else { return }
        throw fault(
            .outOfRange, at: "/scale", zh: "对数刻度上没有零，而数据里有零",
            en: "a logarithmic scale has no zero, the data have",
            remedyZh: "写 symlog", remedyEn: "write symlog")
    }
}
