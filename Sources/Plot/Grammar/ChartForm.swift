/// What the two axes of a chart are, read off its marks.
enum ChartForm: Equatable {
    /// A row of categories, and values across it.
    case bands(Orientation)
    /// Values on both axes.
    case plane
    /// Categories on both axes: a cell for each pair.
    case grid

    /// Which way the (main) values run; the rows of a grid lie as those of level bars do.
    var orientation: Orientation {
        switch self {
        case .bands(let orientation): orientation
        case .plane: .vertical
        case .grid: .horizontal
        }
    }

    /// The axis that carries the row of categories, and in a plane the values across.
    var rowAxis: Axis { orientation == .horizontal ? .y : .x }
    /// The axis that carries the values.
    var valueAxis: Axis { rowAxis.other }

    /// The form that the marks agree on.
    /// - Throws: `mixedAxes` where they do not.
    init(of marks: [any Mark], _ traits: [MarkTraits], _ points: [PlainPoint?]) throws(ChartError) {
        var found: ChartForm?
        var spanning: [any Mark] = []
        for (index, mark) in marks.enumerated() {
            guard let form = points[index] != nil ? .plane : try Self.form(of: mark, traits[index]) else {
                spanning.append(mark)
                continue
            }
            guard found ?? form == form else { throw .mixedAxes(at: ChartData.place(of: mark)) }
            found = form
        }
        guard found != .plane, found != .grid else {
            self = found ?? .plane
            return
        }
        // Rules and regions over values alone go with any form whose values run the same way.
        for mark in spanning {
            let lone: ChartForm = .bands(mark.y == nil ? .horizontal : .vertical)
            guard found ?? lone == lone else { throw .mixedAxes(at: ChartData.place(of: mark)) }
            found = lone
        }
        self = found ?? .bands(.vertical)
    }

    /// The form that a mark asks for; `nil` where it spans the plot on one axis and would go with several.
    private static func form(of mark: any Mark, _ traits: MarkTraits) throws(ChartError) -> ChartForm? {
        let (x, y) = (mark.x, mark.y)
        switch (x?.isCategory, y?.isCategory) {
        case (true?, true?):
            guard traits.contains(.cell) else { throw .mixedAxes(at: ChartData.place(of: mark)) }
            return .grid
        case (true?, _): return .bands(.vertical)
        case (_, true?): return .bands(.horizontal)
        case (nil, nil): throw .mixedAxes(at: ChartData.place(of: mark))
        case (nil, _), (_, nil): return nil
        default:
            guard !traits.contains(.slotted) else { throw .mixedAxes(at: ChartData.place(of: mark)) }
            return .plane
        }
    }
}

/// One of the two axes.
enum Axis: Equatable {
    case x, y
    var other: Axis { self == .x ? .y : .x }
}
