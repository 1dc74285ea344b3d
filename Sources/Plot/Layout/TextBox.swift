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
        let size = run.font.size
        let before: Double =
            switch run.anchor {
            case .start: 0
            case .middle: width / 2
            case .end: width
            }
        let (x, y) = (run.origin.x, run.origin.y)
        switch run.rotation {
        case -90, 270:
            return Rect(
                x: x - ascent * size, y: y - (width - before), width: height * size, height: width)
        case 90:
            return Rect(x: x - descent * size, y: y - before, width: height * size, height: width)
        default:
            return Rect(x: x - before, y: y - ascent * size, width: width, height: height * size)
        }
    }
}
