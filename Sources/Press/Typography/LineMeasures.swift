/// Widths of any line of a paragraph, at once.
struct LineMeasures {
    let units: [TextUnit]
    let gaps: [LineGap]
    /// Of everything before each unit: advances with gaps, and what the gaps give.
    private let sums: [LineGap]

    /// The measures of a row.
    init(_ units: [TextUnit]) {
        self.units = units
        gaps = LineGap.all(of: units)
        var sums: [LineGap] = []
        sums.reserveCapacity(units.count + 1)
        var sum = LineGap()
        sums.append(sum)
        for index in units.indices {
            sum = sum + gaps[index]
            sum.natural += units[index].advance
            sums.append(sum)
        }
        self.sums = sums
    }

    /// The natural width of a line that is not empty, and what its gaps give. Blank halves of marks at its ends are left
    /// out.
    func line(_ range: Range<Int>) -> LineGap {
        let (first, last) = (units[range.lowerBound], units[range.upperBound - 1])
        var line = sums[range.upperBound] - sums[range.lowerBound + 1]
        line.natural += first.advance - first.blankBefore - last.blankAfter
        return line
    }
}
