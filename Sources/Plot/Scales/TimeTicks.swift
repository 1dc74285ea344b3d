/// Which of a row of periods are worded on an axis, and with what words.
public struct TimeTicks: Equatable, Sendable {
    /// A period with its words.
    public struct Tick: Equatable, Sendable {
        /// The period.
        public let period: TimePeriod
        /// Its words: in full where it stands alone, short where its year stands beneath (`3月`).
        public let text: String
        /// The year beneath, once for each year, under the first of its periods that is worded.
        public let year: String?
    }

    /// The worded periods, ascending.
    public let ticks: [Tick]

    /// The choice for consecutive periods where there is room for so many words. All periods are worded where they
    /// fit; otherwise months give way to the beginnings of quarters, these to the beginnings of years, and those to
    /// every second, fifth, tenth … year, counted back from the latest because it is what readers look for.
    /// - Parameters:
    ///   - periods: consecutive periods of one unit, ascending.
    ///   - room: how many words fit; nothing is worded below 1.
    ///   - words: what quarters and months are called.
    public init(_ periods: [TimePeriod], room: Int, words: PeriodWords = .zh) {
        guard room > 0, let last = periods.last else {
            ticks = []
            return
        }
        for unit in [TimeUnit.month, .quarter] where last.unit.countInYear >= unit.countInYear {
            let months = 12 / unit.countInYear
            let shown = periods.filter { ($0.firstMonth - 1) % months == 0 }
            if !shown.isEmpty, shown.count <= room {
                ticks = Self.worded(shown, words)
                return
            }
        }
        let starts = periods.filter { $0.firstMonth == 1 }
        let shown = Self.thinned(starts, to: room)
        // A row within one year holds no beginning of a year, and must not be left without a word.
        ticks =
            shown.isEmpty
            ? [Tick(period: last, text: last.text(words), year: nil)]
            : shown.map { Tick(period: $0, text: String($0.year), year: nil) }
    }

    /// Short words, with the year beneath the first of each year.
    private static func worded(_ periods: [TimePeriod], _ words: PeriodWords) -> [Tick] {
        var year: Int?
        return periods.map { period in
            defer { year = period.year }
            return Tick(
                period: period, text: period.shortText(words),
                year: period.year == year ? nil : String(period.year))
        }
    }

    /// Every first, second, fifth, tenth … period, the last among them.
    private static func thinned(_ periods: [TimePeriod], to room: Int) -> [TimePeriod] {
        var power = 1
        while true {
            for step in [power, 2 * power, 5 * power] where (periods.count + step - 1) / step <= room {
                return periods.indices.filter { (periods.count - 1 - $0) % step == 0 }.map { periods[$0] }
            }
            power *= 10
        }
    }
}
