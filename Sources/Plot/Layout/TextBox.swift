import Canvas

/// The area that a line of text covers. The height is that of the em box of Han fonts (0.88 em above and 0.12 em
/// below the baseline, the OpenType `ideo` baseline's usual place), with room below for Latin descenders: a font's
/// declared line height is half as much again and would keep labels needlessly far apart.
public enum TextBox {
    /// Above the baseline, in em.
    public static let ascent = 0.88
    /// Below the baseline, in em.
    public static let descent = 0.22
    /// From the vertical middle of Han characters and figures down to the baseline, in em.
    public static let middle = 0.36
    /// Ascent and descent together, in em.
    public static let height = ascent + descent

    /// The area of a run of a known advance, for level runs and runs turned by 90°; points.
    public static func rect(of run: TextRun, width: Double) -> Rect {
        guard run.rotation == 90 || run.rotation == -90 || run.rotation == 270 else {
            return rect(at: run.origin, run.anchor, width: width, size: run.font.size)
        }
        let size = run.font.size
        let before = before(run.anchor, width)
        let (x, y) = (run.origin.x, run.origin.y)
        return run.rotation == 90
            ? Rect(x: x - descent * size, y: y - before, width: height * size, height: width)
            : Rect(x: x - ascent * size, y: y - (width - before), width: height * size, height: width)
    }

    /// The area of a level run of a known advance and size; points.
    static func rect(at origin: Point, _ anchor: TextRun.Anchor, width: Double, size: Double) -> Rect {
        Rect(
            x: origin.x - before(anchor, width), y: origin.y - ascent * size, width: width,
            height: height * size)
    }

    /// Points from where a run starts to its anchor.
    private static func before(_ anchor: TextRun.Anchor, _ width: Double) -> Double {
        switch anchor {
        case .start: 0
        case .middle: width / 2
        case .end: width
        }
    }
}
