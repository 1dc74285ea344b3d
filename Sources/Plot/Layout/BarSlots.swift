import Canvas

/// The stretches in which bars stand inside their bands.
struct BarSlots {
    private let data: ChartData
    private let theme: Theme
    /// How many labels each category has, in the order of the row.
    private let labels: [Int]

    /// The share of a band that a group of bars keeps when rows are squeezed: less, and groups run into each other.
    private static let squeezedShare = 0.62
    /// The share of its step that a bar of a group fills.
    private static let barShare = (level: 0.84, upright: 0.94)

    /// The slots of a chart's bars, with the labels that they carry.
    init(_ data: ChartData, _ labels: [String?], _ sketch: PlotSketch) {
        (self.data, theme) = (data, sketch.theme)
        var counts = [Int](repeating: 0, count: data.row.categories.count)
        for index in data.marks.indices where labels[index] != nil && data.traits[index].contains(.slotted) {
            if let place = data.rowPlace(index) { counts[place] += 1 }
        }
        self.labels = counts
    }

    private var line: Double { TextBox.height * theme.font(.value).size }

    /// The shortest band of a horizontal chart in which a category's labels touch neither each other nor those of the
    /// next band, and its bars are thick enough to be seen.
    func least(_ place: Int, isCompact: Bool) -> Double {
        let bars = Double(count)
        guard count > 1, !isCompact else {
            return max(line, theme.length(theme.metrics.thinnestBar) / theme.metrics.barFill)
        }
        let visible =
            bars * theme.length(theme.metrics.thinnestGroupedBar)
            / (Self.squeezedShare * Self.barShare.level)
        return switch labels[place] {
        case 0: visible
        // The label may stand at the outermost bar, half a step nearer to the next band than the middle is.
        case 1: max(visible, line / (1 - Self.squeezedShare * (1 - 1 / bars)))
        default: max(visible, bars * line + theme.length(theme.metrics.narrowestGroupGap))
        }
    }

    /// Whether the bars of a mark's category have several labels, which must keep their distance.
    func isCrowded(_ mark: Int) -> Bool { data.rowPlace(mark).map { labels[$0] > 1 } ?? false }

    /// The part of a horizontal band that a group of bars takes.
    private func group(_ mark: Int, in band: Double) -> Double {
        let worded =
            isCrowded(mark)
            ? min(line * Double(count), band - theme.length(theme.metrics.narrowestGroupGap)) : 0
        return max(band - theme.length(theme.metrics.groupGap), band * Self.squeezedShare, worded)
    }

    /// How many bars stand side by side.
    var count: Int { max(data.positions.count, 1) }

    /// The bar's own stretch and the room up to its neighbours, in a band.
    func slot(of mark: Int, in band: Span, isCompact: Bool) -> (bar: Span, room: Double) {
        guard data.traits[mark].contains(.slotted) else { return (band, band.length) }
        let orientation = data.orientation
        guard count > 1, !isCompact else {
            var bar = band.centred(theme.metrics.barFill)
            if orientation == .vertical { bar = bar.narrowed(to: theme.length(theme.metrics.widestBar)) }
            return (bar, band.length)
        }
        let share =
            orientation == .horizontal
            ? self.group(mark, in: band.length) / band.length : theme.metrics.groupFill
        var group = band.centred(share)
        if orientation == .vertical {
            group = group.narrowed(to: theme.length(theme.metrics.widestBar) * Double(count))
        }
        let step = group.length / Double(count)
        // Alone in its category and without a position, a bar stands in the middle, as thick as the others.
        let middle = Double(count - 1) / 2
        let index = data.positionPlace(mark).map(Double.init) ?? middle
        let room = Span(start: group.start + index * step, length: step)
        return (room.centred(orientation == .horizontal ? Self.barShare.level : Self.barShare.upright), step)
    }
}

extension Span {
    /// The middle of the stretch where it is longer than `limit`.
    func narrowed(to limit: Double) -> Span {
        length > limit ? Span(start: middle - limit / 2, length: limit) : self
    }
}
