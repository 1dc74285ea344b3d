import Canvas

/// The row of categories laid out: how long its bands are, how wide the names, and what marks say in their slots.
/// Made before the plot's height is known.
struct BandPlan {
    /// Names of the categories.
    let names: CategoryAxis
    /// The length of each band in points where nothing limits the height.
    let lengths: [Double]
    /// The length in points under which a band's labels would touch its neighbours' or its bars could not be seen.
    let least: [Double]
    /// Points left and right of the plot.
    let left: Double, right: Double
    /// The label of each mark as it fits its slot.
    let labels: [String?]
    /// Whether labels are turned to read upwards.
    let isTurned: Bool
    /// Whether the first and the last category stand at the plot's edges, where names of lines begin.
    var reachesEdges = false
    /// Absences whose word had no room beside the glyph: to be explained in a note.
    let glyphs: [Absence]
    /// Marks of which the label is left out because its column is too narrow and an axis says the same.
    var omitted: [Int] = []

    /// The bands of a horizontal chart: rows of a consistent height that grow with wrapped names.
    /// - Parameter least: the form that names must at least take; `nil` leaves them out.
    static func rows(
        _ data: ChartData, _ plan: MarkPlan, width: Double, names least: NameForm?, _ sketch: PlotSketch
    ) throws(ChartError) -> BandPlan {
        let (theme, metrics) = (sketch.theme, sketch.theme.metrics)
        var names = CategoryAxis.hidden
        if let least { names = try CategoryAxis.column(data, width: width, least: least, sketch) }
        let tallest = (names.names.map(\.height).max() ?? 0) + theme.length(3)
        let count = max(data.positions.count, 1)
        let step =
            count == 1
            ? theme.length(metrics.rowStep)
            : theme.length(metrics.groupedBarStep) * Double(count) + theme.length(metrics.groupGap)
        let lengths = data.row.categories.indices.map { place in
            max(data.isAbsent(place) ? theme.length(metrics.absentRowStep) : step, tallest)
        }
        let left = names.extent > 0 ? names.extent + theme.length(8) : 0
        let slots = BarSlots(data, plan.labels, sketch)
        let least = data.row.categories.indices.map { place in
            let name = names.names.indices.contains(place) ? names.names[place].inkHeight : 0
            return min(max(name, slots.least(place, isCompact: data.isAbsent(place))), lengths[place])
        }
        return BandPlan(
            names: names, lengths: lengths, least: least, left: left, right: 0, labels: plan.labels,
            isTurned: false,
            glyphs: [])
    }

    /// The bands of a vertical chart, which share the width.
    /// - Parameter least: the form that names must at least take; `nil` leaves them out.
    /// - Returns: `nil` where the bars' labels fit neither level nor turned.
    static func columns(
        _ data: ChartData, _ plan: MarkPlan, axis: ValueAxis, width: Double, directLabels: SeriesKey,
        names least: NameForm?,
        _ sketch: PlotSketch
    ) throws(ChartError) -> BandPlan? {
        let theme = sketch.theme
        let ticks = axis.isVisible ? try axis.width(sketch) + theme.length(theme.metrics.labelGap) : 0
        // Names at the left ends of lines stand between the ticks and the plot.
        let left = ticks + directLabels.leadingWidth
        let count = Double(max(data.row.categories.count, 1))
        let right = max(
            directLabels.directWidth,
            least == nil ? 0 : try overhang(of: data.row, width: width - left, sketch))
        let step = (width - left - right) / count
        guard step > 0 else {
            throw .doesNotFit(
                part: "plot", needed: Size(width: left + right + 20 * count, height: 0),
                given: Size(width: width, height: 0))
        }
        let band = Span(start: 0, length: step)
        let slots = BarSlots(data, plan.labels, sketch)
        let font = theme.font(.value)
        let hair = theme.length(1)
        var glyphs: [Absence] = []
        var labels = plan.labels
        var isTurned = false
        var omitted: [Int] = []
        for index in data.marks.indices {
            guard let label = labels[index] else { continue }
            let isSlotted = data.traits[index].contains(.slotted)
            let room = slots.slot(of: index, in: band, isCompact: false).room
            let labelWidth = try sketch.ruler.width(label, font)
            if let absence = data.absence(index) {
                if labelWidth > room - hair {
                    labels[index] = absence.glyph
                    if !glyphs.contains(absence) { glyphs.append(absence) }
                }
            } else if isSlotted, labelWidth > room - hair {
                if TextBox.height * font.size <= room {
                    isTurned = true
                } else if axis.isVisible, let measure = data.facts[index].measure, BarSpan(measure).isZero {
                    // The tick at zero is read against the axis; columns this narrow hold no figure at all.
                    labels[index] = nil
                    omitted.append(index)
                } else {
                    return nil
                }
            }
        }
        let lengths = Array(repeating: step, count: data.row.categories.count)
        var names = CategoryAxis.hidden
        if let least { names = try CategoryAxis.row(data, step: step, least: least, sketch) }
        return BandPlan(
            names: names, lengths: lengths, least: lengths, left: left,
            right: right, labels: labels, isTurned: isTurned,
            reachesEdges: directLabels.leadingWidth > 0 && count > 1, glyphs: glyphs, omitted: omitted)
    }

    /// Points by which the last year, which is always worded, is wider to the right than its share of a width.
    private static func overhang(
        of row: CategoryRow, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> Double {
        guard row.isYears, let last = row.categories.last, width > 0 else { return 0 }
        // Quarters and months are worded by ticks, which keep within the figure by themselves.
        if case .period = last { return 0 }
        let half = try sketch.ruler.width(last.text, sketch.theme.font(.name)) / 2
        // The bands that give up the room are narrower for it.
        let share = 0.5 / Double(row.categories.count)
        return max((half - width * share) / (1 - share), 0)
    }

    /// The bands that fill a height: all in proportion where there is more than enough; where there is less, each
    /// gives up the same share of what it has to spare, so that no row is squeezed under its words.
    static func fitted(_ lengths: [Double], least: [Double], to height: Double) -> [Double] {
        let (natural, tight) = (lengths.reduce(0, +), least.reduce(0, +))
        guard height < natural, natural > tight else {
            return natural > 0 ? lengths.map { $0 * height / natural } : lengths
        }
        let share = max((height - tight) / (natural - tight), 0)
        return zip(lengths, least).map { $1 + ($0 - $1) * share }
    }
}
