import Canvas

/// Words over a mark's own fill, in ink or white, whichever reads better on it.
struct OverlayLabel {
    let text: String
    let area: Rect
    let style: MarkStyle
    /// Whether lines are drawn over the fill, so that words need a plate.
    let isVeiled: Bool

    init(_ text: String, over area: Rect, style: MarkStyle, isVeiled: Bool = false) {
        (self.text, self.area, self.style, self.isVeiled) = (text, area, style, isVeiled)
    }

    /// The label in the middle of the area, level or, where only that fits, turned; beside the area for none: then the
    /// request has no place and the chart says what is left out.
    func requests(datum: String?, in plot: PlotArea) throws(ChartError) -> [LabelRequest] {
        let theme = plot.theme
        let font = theme.font(.value)
        let hair = theme.length(0.5)
        let width = try plot.sketch.ruler.width(text, font)
        let line = TextBox.height * font.size
        let needsPlate = style.hatch != nil || isVeiled
        let color = needsPlate ? theme.colors.ink : theme.ramps.ink(on: style.color)
        var candidates: [TextRun] = []
        if width + 2 * hair <= area.width, line <= area.height + hair {
            // In the middle, or near an end where the open end of another part lies over the middle.
            let aside = max((area.width - width) / 2 - 3 * hair, 0)
            candidates = [0, aside, -aside].map { shift in
                let origin = Point(x: area.midX + shift, y: area.midY + TextBox.middle * font.size)
                return TextRun(text, font: font, color: color, at: origin, anchor: .middle)
            }
        } else if line <= area.width, width + 2 * hair <= area.height {
            let origin = Point(x: area.midX + TextBox.middle * font.size, y: area.midY)
            candidates = [TextRun(text, font: font, color: color, at: origin, anchor: .middle, rotation: -90)]
        }
        var request = LabelRequest(candidates: candidates, datum: datum, rank: 1)
        request.words = text
        request.isOwn = true
        if needsPlate { request.plate = theme.colors.paper }
        return [request]
    }
}
