/// A picture's rows as deflate tells them (RFC 1951): bytes, and repetitions of what stood before.
///
/// A general compressor looks for repetitions everywhere and takes most of a chart's time. In a chart they are to the
/// left (paper, bars), in the row above (nearly everything), or where the same character was drawn before (one look
/// into a table). Files are a little larger than zlib's, in a third of the time.
struct RowTokens: ~Copyable {
    /// Bytes and matches in turn; see `literal` and `match`. Owned.
    let tokens: UnsafeMutablePointer<UInt32>
    /// How many there are.
    private(set) var count = 0
    /// How often each symbol for bytes and lengths occurs, and each for distances.
    private(set) var literals = [UInt32](repeating: 0, count: 286)
    private(set) var distances = [UInt32](repeating: 0, count: 30)

    /// A token of a match: this flag, then the distance, then the length in the lowest nine bits.
    static let matchFlag: UInt32 = 1 << 31

    init(_ rows: borrowing IndexedRows) {
        let total = rows.repeats.reduce(0, +) * rows.rowLength
        let capacity = rows.repeats.count * (rows.rowLength + 2) + total / 100 + 64
        tokens = .allocate(capacity: capacity)
        scan(rows)
        literals[256] = 1  // the end
    }

    deinit {
        tokens.deallocate()
    }

    private mutating func scan(_ rows: borrowing IndexedRows) {
        let length = rows.rowLength
        var recent = RecentStrings()
        var above = 0  // bytes not yet told that are like those of the row above
        var place = 0  // in the whole picture, of the row's first byte
        for row in rows.repeats.indices {
            let bytes = UnsafePointer(rows.bytes) + row * length
            var x = 0
            while x < length {
                let up = row > 0 ? (bytes + x).common(with: bytes + x - length, atMost: length - x) : 0
                if up > 2 && x + up == length || above > 0 && up > 0 || up >= 32 {
                    above += up
                    x += up
                    continue
                }
                if above > 0 {
                    tell(above, back: length, bytes + x)
                    above = 0
                }
                let left = x > 0 ? (bytes + x).common(with: bytes + x - 1, atMost: length - x) : 0
                let near = max(up, left)
                let seen =
                    near < 8
                    ? recent.match(bytes, at: x, length: length, first: rows.bytes, place: place) : nil
                if let seen, seen.length > near + 1 {
                    match(seen.length, back: seen.distance)
                    x += seen.length
                } else if left > 2 && left + 1 >= up {
                    match(left, back: 1)
                    x += left
                } else if up > 2 {
                    above = up
                    x += up
                } else {
                    literal(bytes[x])
                    x += 1
                }
            }
            let again = (rows.repeats[row] - 1) * length
            above += again
            place += rows.repeats[row] * length
        }
        if above > 0 { tell(above, back: length, rows.bytes + rows.repeats.count * length) }
    }

    /// A run that is like the row above; where it is too short for a match, the bytes themselves, which end before
    /// `end`.
    private mutating func tell(_ run: Int, back distance: Int, _ end: UnsafePointer<UInt8>) {
        if run > 2 {
            match(run, back: distance)
        } else {
            for offset in stride(from: run, to: 0, by: -1) { literal(end[-offset]) }
        }
    }

    private mutating func literal(_ byte: UInt8) {
        tokens[count] = UInt32(byte)
        count += 1
        literals[Int(byte)] &+= 1
    }

    private mutating func match(_ length: Int, back distance: Int) {
        let symbol = DeflateSymbols.distance(distance).symbol
        var rest = length
        while rest > 0 {
            // What is left over must not be shorter than a match can be.
            let part = rest <= 258 ? rest : min(258, rest - 3)
            tokens[count] = Self.matchFlag | UInt32(distance) << 9 | UInt32(part)
            count += 1
            literals[DeflateSymbols.length(part).symbol] &+= 1
            distances[symbol] &+= 1
            rest -= part
        }
    }
}
