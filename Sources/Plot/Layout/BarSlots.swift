import Canvas

/// The stretches in which bars stand inside their bands.
struct BarSlots {
    let positions: [PlottableValue]
    let orientation: Orientation
    let theme: Theme

    /// How many bars stand side by side.
    var count: Int { max(positions.count, 1) }

    /// The bar's own stretch and the room up to its neighbours, in a band.
    func slot(of mark: any Mark, in band: Span, isCompact: Bool) -> (bar: Span, room: Double) {
        guard mark is any SlottedMark else { return (band, band.length) }
        guard count > 1, !isCompact else {
            var bar = band.centred(theme.metrics.barFill)
            if orientation == .vertical { bar = bar.narrowed(to: theme.length(theme.metrics.widestBar)) }
            return (bar, band.length)
        }
        let share =
            orientation == .horizontal
            ? 1 - theme.length(theme.metrics.groupGap) / band.length : theme.metrics.groupFill
        var group = band.centred(max(share, 0.5))
        if orientation == .vertical {
            group = group.narrowed(to: theme.length(theme.metrics.widestBar) * Double(count))
        }
        let step = group.length / Double(count)
        // Alone in its category and without a position, a bar stands in the middle, as thick as the others.
        let middle = Double(count - 1) / 2
        let index =
            mark.attributes.position.flatMap { positions.firstIndex(of: $0) }.map(Double.init) ?? middle
        let room = Span(start: group.start + index * step, length: step)
        return (room.centred(orientation == .horizontal ? 0.84 : 0.94), step)
    }
}

extension Span {
    /// The middle of the stretch where it is longer than `limit`.
    func narrowed(to limit: Double) -> Span {
        length > limit ? Span(start: middle - limit / 2, length: limit) : self
    }
}
