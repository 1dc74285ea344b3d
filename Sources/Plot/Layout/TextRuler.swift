import Canvas

/// Measures text for one chart and remembers what it measured; one chart asks for the same labels many times.
public final class TextRuler {
    private let measurer: any TextMeasuring
    /// A chart has a handful of fonts, which are found faster by comparing than by hashing.
    private var widths: [(font: Font, known: [Key: Double])] = []
    /// What was asked for last: the places of a label are tried one after the other.
    private var latest: (text: String, font: Font, width: Double)?

    /// A text by its bytes: what Unicode calls equivalent is not equally wide, and takes long to compare.
    private struct Key: Hashable {
        let text: String

        static func == (one: Key, other: Key) -> Bool { one.text.hasBytes(of: other.text) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// A ruler over a typesetter.
    public init(_ measurer: any TextMeasuring) { self.measurer = measurer }

    /// The advance of one line in points.
    public func width(_ text: String, _ font: Font) throws(ChartError) -> Double {
        if text.isEmpty { return 0 }
        if let latest, latest.text.hasBytes(of: text), latest.font == font { return latest.width }
        let width = try knownWidth(text, font)
        latest = (text, font, width)
        return width
    }

    /// The advance of one line in points, not remembered: of thousands of labels each is asked about once.
    func passingWidth(_ text: String, _ font: Font) throws(ChartError) -> Double {
        if text.isEmpty { return 0 }
        try refuseTurned(text)
        do { return try measurer.width(of: text, font: font) } catch { throw .text(error) }
    }

    private func knownWidth(_ text: String, _ font: Font) throws(ChartError) -> Double {
        let index = widths.firstIndex { $0.font == font } ?? widths.count
        if index == widths.count { widths.append((font, Dictionary(minimumCapacity: 32))) }
        let key = Key(text: text)
        if let known = widths[index].known[key] { return known }
        try refuseTurned(text)
        do {
            let width = try measurer.width(of: text, font: font)
            widths[index].known[key] = width
            return width
        } catch { throw .text(error) }
    }

    /// The lines of a paragraph no wider than `width` points, and their widths.
    public func lines(_ text: String, _ font: Font, width: Double) throws(ChartError) -> [TextLine] {
        if text.isEmpty { return [] }
        try refuseTurned(text)
        // A hair of tolerance: text measured to fit must not break because of the last binary digit.
        do { return try measurer.lines(of: text, font: font, width: width + 0.01, firstLineIndent: 0) } catch
        {
            throw .text(error)
        }
    }

    /// Refuses the characters that turn the direction of what follows them (UAX #9): in a list of names they would let
    /// other words be read otherwise than they are stored.
    private func refuseTurned(_ text: String) throws(ChartError) {
        var mayTurn = false
        // All of them begin with this byte.
        for byte in text.utf8 where byte == 0xE2 { mayTurn = true }
        guard mayTurn else { return }
        for scalar in text.unicodeScalars {
            guard (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            else { continue }
            let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
            throw .text(.controlCharacter(scalar: name, text: text))
        }
    }

    /// The area that a run covers.
    public func box(of run: TextRun) throws(ChartError) -> Rect {
        let spacing = run.letterSpacing == 0 ? 0 : run.letterSpacing * Double(max(run.text.count - 1, 0))
        return TextBox.rect(of: run, width: try width(run.text, run.font) + spacing)
    }
}
