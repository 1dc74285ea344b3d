import CPangoCairo

/// A line of text as positioned glyphs from the start of its baseline, at the size that all is shaped at; `scale` makes
/// points of it.
struct ShapedLine {
    /// Neighbouring glyphs of one face.
    struct Run {
        /// The face.
        var font: CairoFace
        /// What is drawn and where.
        var glyphs: [cairo_glyph_t]
        /// For each glyph, how many clusters stand to its left in the line: the letter spacings before it.
        var ordinals: [Int32]
        /// Which glyphs stand for which bytes of the text, so that PDF text can be searched and copied.
        var clusters: [cairo_text_cluster_t]
        /// The advance of each cluster, at the size of shaping.
        var advances: [Double]
        /// Whether the clusters run against the glyphs (right-to-left text).
        var isBackward: Bool
        /// The bytes of the text that the run shows.
        var bytes: Range<Int>
    }

    /// Runs from left to right.
    var runs: [Run] = []
    /// The advance at the size of shaping.
    var advance = 0.0
    /// The size that the line is set in, as a multiple of the size of shaping.
    var scale = 1.0
    /// How many units letter spacing separates.
    var clusterCount = 0

    /// The advance in points.
    var width: Double { advance * scale }

    /// The advance with letter spacing, which stands between clusters and not after the last.
    func width(letterSpacing: Double) -> Double {
        width + letterSpacing * Double(max(clusterCount - 1, 0))
    }

    /// Points from a run's origin to the line's left end.
    func shift(of run: TextRun) -> Double {
        switch run.anchor {
        case .start: 0
        case .middle: -width(letterSpacing: run.letterSpacing) / 2
        case .end: -width(letterSpacing: run.letterSpacing)
        }
    }

    /// The line, wider or narrower at some places. Between the characters of right-to-left text that is to their right.
    func spaced(by spacings: [TextRun.Spacing]) -> ShapedLine {
        guard !spacings.isEmpty else { return self }
        var line = self
        var shift = 0.0
        for (number, run) in runs.enumerated() {
            var glyph = 0
            var byte = run.isBackward ? run.bytes.upperBound : run.bytes.lowerBound
            for cluster in run.isBackward ? run.clusters.reversed() : run.clusters {
                let length = Int(cluster.num_bytes)
                let first = run.isBackward ? byte - length : byte
                let step = spacings.points(in: first..<first + length) / scale
                if !run.isBackward { shift += step }
                for _ in 0..<cluster.num_glyphs {
                    line.runs[number].glyphs[glyph].x += shift
                    glyph += 1
                }
                if run.isBackward { shift += step }
                byte += run.isBackward ? -length : length
            }
        }
        line.advance += shift
        return line
    }

    /// The advance in points of what begins at each byte offset but the last (the text's end); 0 for a scalar that is drawn
    /// with the one before it.
    func advances(at offsets: [Int]) -> [Double] {
        var byByte = [Double](repeating: 0, count: (offsets.last ?? 0) + 1)
        for run in runs {
            var byte = run.bytes.lowerBound
            for (cluster, advance) in zip(run.clusters, run.advances) {
                byByte[byte] = advance * scale
                byte += Int(cluster.num_bytes)
            }
        }
        return offsets.dropLast().map { byByte[$0] }
    }
}

extension ShapedLine {
    /// Adds the glyphs of one item at the right end.
    /// - Parameters:
    ///   - text: the whole line's bytes.
    ///   - figureWidth: the advance of every figure 0–9 at the size of shaping, or `nil` where each has its own.
    ///   - missing: receives the byte offset of everything that the face has no glyph for.
    mutating func append(
        _ shaped: PangoGlyphString, of item: PangoItem, in text: UnsafePointer<CChar>, font: CairoFace,
        figureWidth: Double?, missing: inout [Int]
    ) {
        let start = Int(item.offset)
        let isBackward = item.analysis.level & 1 == 1
        var run = Run(
            font: font, glyphs: [], ordinals: [], clusters: [], advances: [], isBackward: isBackward,
            bytes: start..<start + Int(item.length))
        run.glyphs.reserveCapacity(Int(shaped.num_glyphs))
        let unit = 1 / Double(PANGO_SCALE)
        var index = 0
        var previous = Int(item.length)  // where the cluster to the left begins, for right-to-left runs
        while index < Int(shaped.num_glyphs) {
            let offset = shaped.log_clusters[index]
            var drawn: Int32 = 0
            let left = advance
            var after = index
            while after < Int(shaped.num_glyphs), shaped.log_clusters[after] == offset {
                let glyph = shaped.glyphs[after]
                // 0 is a font's own box for what it lacks; the flag is Pango's.
                if glyph.glyph == 0 || glyph.glyph & pangoUnknownGlyph != 0 {
                    missing.append(start + Int(offset))
                }
                if glyph.glyph != pangoEmptyGlyph {
                    run.glyphs.append(
                        cairo_glyph_t(
                            index: UInt(glyph.glyph), x: advance + Double(glyph.geometry.x_offset) * unit,
                            y: Double(glyph.geometry.y_offset) * unit))
                    run.ordinals.append(Int32(clusterCount))
                    drawn += 1
                }
                advance += Double(glyph.geometry.width) * unit
                after += 1
            }
            let next = after < Int(shaped.num_glyphs) ? Int(shaped.log_clusters[after]) : Int(item.length)
            if let figureWidth, drawn == 1, (0x30...0x39).contains(text[start + Int(offset)]) {
                // In the middle of its column, whatever the face's own advance and kerning are.
                run.glyphs[run.glyphs.count - 1].x += (figureWidth - (advance - left)) / 2
                advance = left + figureWidth
            }
            let length = isBackward ? previous - Int(offset) : next - Int(offset)
            run.clusters.append(cairo_text_cluster_t(num_bytes: Int32(length), num_glyphs: drawn))
            run.advances.append(advance - left)
            clusterCount += 1
            previous = Int(offset)
            index = after
        }
        // Cairo wants clusters in the order of the text.
        if isBackward {
            run.clusters.reverse()
            run.advances.reverse()
        }
        runs.append(run)
    }
}

extension [TextRun.Spacing] {
    /// The sum over some bytes of a text.
    fileprivate func points(in bytes: Range<Int>) -> Double {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].byte < bytes.lowerBound { low = middle + 1 } else { high = middle }
        }
        var sum = 0.0
        while low < count, self[low].byte < bytes.upperBound {
            sum += self[low].points
            low += 1
        }
        return sum
    }
}

// Pango's `PANGO_GLYPH_EMPTY` and `PANGO_GLYPH_UNKNOWN_FLAG`, casts that Swift cannot import.
private let pangoEmptyGlyph: PangoGlyph = 0x0FFF_FFFF
private let pangoUnknownGlyph: PangoGlyph = 0x1000_0000
