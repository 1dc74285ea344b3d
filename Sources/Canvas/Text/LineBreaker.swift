/// Fills lines greedily. Knows advances and places, and nothing of fonts.
struct LineBreaker {
    private let text: BreakableText
    /// The advance of everything before each scalar.
    private let advances: [Double]
    private var start = 0

    /// A breaker at the beginning of a text.
    /// - Parameter advances: of each scalar, in points; 0 for those that are drawn with the one before.
    init(text: BreakableText, advances: [Double]) {
        self.text = text
        var sums = [0.0]
        sums.reserveCapacity(advances.count + 1)
        for advance in advances { sums.append(sums[sums.count - 1] + advance) }
        self.advances = sums
    }

    private var count: Int { text.isBlank.count }

    /// Whether every character is in a line.
    var isAtEnd: Bool { start >= count }

    /// Where the longest line ends that is no wider than `room` points. Where not even one piece fits, it is
    /// broken between characters, at first so that no prohibition is hurt; and one character is always taken.
    func end(fitting room: Double) -> Int {
        var best: (piece: Int?, loose: Int?, bound: Int?, number: Int?)
        var index = start + 1
        while index <= count {
            let place = text.places[index]
            if place != .inside {
                if width(upTo: index) > room { break }
                switch place {
                case .piece: best.piece = index
                case .loose: best.loose = index
                case .bound: best.bound = index
                case .number, .inside: best.number = index
                }
            }
            index += 1
        }
        if let end = best.piece ?? best.loose ?? best.bound ?? best.number { return end }
        return text.places[(start + 1)...].firstIndex { $0 != .inside } ?? count
    }

    /// The next shorter line, if there is one.
    func end(before end: Int) -> Int? {
        guard end > start + 1 else { return nil }
        for least in [BreakPlace.piece, .loose, .bound, .number] {
            if let shorter = (start + 1..<end).last(where: { text.places[$0] >= least }) { return shorter }
        }
        return nil
    }

    /// The line that ends there, without the blanks at its end.
    func line(upTo end: Int) -> String {
        text[start..<lastVisible(before: end)]
    }

    /// Goes on behind a line; blanks that a break leaves at the next line's beginning are dropped.
    mutating func take(upTo end: Int) {
        start = end
        while start < count, text.isBlank[start] { start += 1 }
    }

    private func width(upTo end: Int) -> Double {
        advances[lastVisible(before: end)] - advances[start]
    }

    private func lastVisible(before end: Int) -> Int {
        var last = end
        while last > start, text.isBlank[last - 1] { last -= 1 }
        return last
    }
}
