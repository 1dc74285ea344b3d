import Analysis
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

extension FigureRequest {
    /// That the axis is not in proportion; `nil` where it is.
    var scaleNote: String? {
        switch file.scale ?? .linear {
        case .linear: nil
        case .log: phrase("数轴为对数刻度：相等的距离是相等的倍数", "Logarithmic scale: equal steps are equal ratios")
        case .symlog:
            phrase(
                "数轴为过零的对数刻度：远离零处，相等的距离是相等的倍数",
                "Logarithmic scale through zero: far from it equal steps are equal ratios")
        case .sqrt: phrase("数轴为平方根刻度，长度不与数成正比", "Square-root scale: lengths are not in proportion")
        }
    }
}

extension FigureFile.Scale {
    /// The chart's scale of this word.
    var type: ScaleType {
        switch self {
        case .linear: .linear
        case .log: .log
        case .symlog: .symmetricLog()
        case .sqrt: .squareRoot
        }
    }
}
