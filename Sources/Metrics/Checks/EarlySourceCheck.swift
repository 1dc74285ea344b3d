extension Dataset {
    /// Rows in some cells whose source was published before it could know the figure: before the year began, or before
    /// half of it was over where the figure is one of the whole year.
    func earlySources(in cells: Range<Int>) -> [Breach] {
        guard let first = cells.first, let last = cells.last else { return [] }
        let table = table
        return (table.cell(first).lowerBound..<table.cell(last).upperBound).compactMap { index in
            let row = table.rows[index]
            guard Int(row.source) < standings.count else { return nil }
            let published = standings[Int(row.source)].published
            // A date in numbers is YYYYMMDD; where the month is unknown it is 0, and the year alone decides.
            let (year, month) = (published / 10_000, published / 100 % 100)
            guard published > 0, year <= Int(row.year) else { return nil }
            let isTooEarly =
                year < Int(row.year) || (row.basis == .calendarYear && (1...6).contains(month))
            return isTooEarly ? early(index, published: sources[Int(row.source)].published) : nil
        }
    }

    private func early(_ index: Int, published: PublishedDate?) -> Breach {
        let observation = table.observation(table.rows[index])
        let (year, source) = (observation.period.year, observation.source)
        let date = published.map { "\($0)" } ?? ""
        return Breach(
            .earlySource, [index], in: table,
            Bilingual(
                zh:
                    "来源 \(source) 于 \(date) 发布，不能说明 \(year) 年的 \(observation.indicator) \(observation.quantity.asStated)",
                en:
                    "the source \(source) was published on \(date) and cannot tell \(observation.indicator) \(observation.quantity.asStated) of \(year)"
            ),
            Bilingual(zh: "请核对年度与来源；", en: "check year and source; ") + Fault.acknowledging(.earlySource))
    }
}
