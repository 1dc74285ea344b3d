import CDeflate

/// Compresses indexed pictures for PNG, in the form of RFC 1950.
enum RowDeflate {
    /// The whole picture, repeated rows included, in less room.
    static func compressed(_ rows: borrowing IndexedRows) -> [UInt8] {
        let tokens = RowTokens(rows)
        let literals = HuffmanCode(tokens.literals, limit: 15)
        let distances = HuffmanCode(tokens.distances, limit: 15)
        let sum = checksum(rows)
        // A byte has at most 15 bits, a match 48; the header is shorter than 400 bytes.
        let capacity = tokens.count * 6 + 512
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            var bits = BitWriter(base)
            bits.put(0x78, 8)  // deflate with a window of 32 KB
            bits.put(0x9C, 8)  // the usual level, and what makes the two divisible by 31
            bits.flush()
            header(literals, distances, &bits)
            body(tokens, literals, distances, &bits)
            var end = bits.finish()
            for shift: UInt32 in [24, 16, 8, 0] {
                base[end] = UInt8(truncatingIfNeeded: sum >> shift)
                end += 1
            }
            count = end
        }
    }

    private static func body(
        _ tokens: borrowing RowTokens, _ literals: HuffmanCode, _ distances: HuffmanCode,
        _ bits: inout BitWriter
    ) {
        var writer = bits  // a local copy stays in registers
        literals.words.withUnsafeBufferPointer { words in
            literals.lengths.withUnsafeBufferPointer { lengths in
                for index in 0..<tokens.count {
                    let token = tokens.tokens[index]
                    if token & RowTokens.matchFlag == 0 {
                        writer.put(UInt32(words[Int(token)]), Int(lengths[Int(token)]))
                    } else {
                        let length = DeflateSymbols.length(Int(token & 511))
                        writer.put(UInt32(words[length.symbol]), Int(lengths[length.symbol]))
                        writer.put(length.extra, length.extraBits)
                        let distance = DeflateSymbols.distance(Int((token & ~RowTokens.matchFlag) >> 9))
                        writer.put(
                            UInt32(distances.words[distance.symbol]), Int(distances.lengths[distance.symbol]))
                        writer.put(distance.extra, distance.extraBits)
                    }
                    writer.flush()
                }
                writer.put(UInt32(words[256]), Int(lengths[256]))
                writer.flush()
            }
        }
        bits = writer
    }

    /// The only block's head, with both codes as the lengths of their words (RFC 1951, 3.2.7).
    private static func header(_ literals: HuffmanCode, _ distances: HuffmanCode, _ bits: inout BitWriter) {
        let symbols = LengthSymbols(literals.lengths + distances.lengths)
        let code = HuffmanCode(symbols.frequencies, limit: 7)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        bits.put(1, 1)  // the last block
        bits.put(2, 2)  // with codes of its own
        bits.put(UInt32(literals.lengths.count - 257), 5)
        bits.put(UInt32(distances.lengths.count - 1), 5)
        bits.put(UInt32(order.count - 4), 4)
        bits.flush()
        for symbol in order {
            bits.put(UInt32(code.lengths[symbol]), 3)
            bits.flush()
        }
        for (symbol, extra) in symbols.all {
            bits.put(UInt32(code.words[symbol]), Int(code.lengths[symbol]))
            if symbol == LengthSymbols.manyZeros { bits.put(UInt32(extra), 7) }
            bits.flush()
        }
    }

    /// Adler-32 over the rows as often as each stands in the picture.
    private static func checksum(_ rows: borrowing IndexedRows) -> UInt32 {
        var sum: UInt32 = 1
        for (row, times) in rows.repeats.enumerated() {
            let bytes = rows.bytes + row * rows.rowLength
            for _ in 0..<times { sum = libdeflate_adler32(sum, bytes, rows.rowLength) }
        }
        return sum
    }
}

/// The lengths of a code's words as deflate tells them, with runs of zeros taken together.
private struct LengthSymbols {
    /// Symbols, and how many zeros more than eleven a run has.
    private(set) var all: [(symbol: Int, extra: Int)] = []
    private(set) var frequencies = [UInt32](repeating: 0, count: 19)
    /// The symbol of 11 to 138 zeros.
    static let manyZeros = 18

    init(_ lengths: [UInt8]) {
        var index = 0
        while index < lengths.count {
            let zeros = min(lengths[index...].prefix { $0 == 0 }.count, 138)
            if zeros >= 11 {
                add(Self.manyZeros, extra: zeros - 11)
                index += zeros
            } else {
                add(Int(lengths[index]), extra: 0)
                index += 1
            }
        }
    }

    private mutating func add(_ symbol: Int, extra: Int) {
        all.append((symbol, extra))
        frequencies[symbol] += 1
    }
}
