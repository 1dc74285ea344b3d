/// A picture of at most 256 colours: palette indices, row after row, each behind the number of PNG's filter None. Of
/// rows that are alike only the first is here: in a chart three of four are the one above again.
struct IndexedRows: ~Copyable {
    /// The colours in the picture's own form, with translucent ones first.
    let palette: [UInt32]
    /// Bytes of a row, its filter's number included.
    let rowLength: Int
    /// How many times each row of `bytes` stands in the picture.
    let repeats: [Int]
    /// The rows; owned.
    let bytes: UnsafeMutablePointer<UInt8>

    /// The picture with 256 colours, or `nil` where that would be seen.
    static func of(_ image: PixelGrid) -> IndexedRows? {
        guard let numbered = NumberedRows.of(image) else { return nil }
        var (palette, indices) = (numbered.colors.colors, [UInt8]())
        if palette.count <= 256 {
            indices = palette.indices.map { UInt8($0) }
        } else {
            guard let merged = MergedShades(numbered.colors) else { return nil }
            (palette, indices) = (merged.palette, merged.indices)
        }
        if image.hasAlpha {
            // The chunk of alphas ends with the last that is not opaque.
            let order = palette.indices.filter { palette[$0] >> 24 < 255 }
            let all = order + palette.indices.filter { palette[$0] >> 24 == 255 }
            var moved = [UInt8](repeating: 0, count: palette.count)
            for (new, old) in all.enumerated() { moved[old] = UInt8(new) }
            palette = all.map { palette[$0] }
            indices = indices.map { moved[Int($0)] }
        }
        return IndexedRows(numbered, width: image.width, palette: palette, indices: indices)
    }

    private init(_ numbered: borrowing NumberedRows, width: Int, palette: [UInt32], indices: [UInt8]) {
        self.palette = palette
        repeats = numbered.repeats
        rowLength = width + 1
        bytes = .allocate(capacity: max(rowLength * repeats.count, 1))
        for row in repeats.indices {
            bytes[row * rowLength] = 0
            Self.translate(
                numbered.numbers + row * width, count: width, by: indices, into: bytes + row * rowLength + 1)
        }
    }

    deinit {
        bytes.deallocate()
    }

    private static func translate(
        _ numbers: UnsafePointer<UInt16>, count: Int, by indices: [UInt8],
        into target: UnsafeMutablePointer<UInt8>
    ) {
        indices.withUnsafeBufferPointer { indices in
            let source = UnsafeRawPointer(numbers)
            let target = UnsafeMutableRawPointer(target)
            var x = 0
            while x < count {
                let number = numbers[x]
                let index = indices[Int(number)]
                target.storeBytes(of: index, toByteOffset: x, as: UInt8.self)
                x += 1
                // Eight at a time while they stay the same, as on paper and in bars.
                let same = UInt64(number) &* 0x1_0001_0001_0001
                while x + 8 <= count {
                    let near = source.loadUnaligned(fromByteOffset: x * 2, as: UInt64.self)
                    let far = source.loadUnaligned(fromByteOffset: x * 2 + 8, as: UInt64.self)
                    guard near == same, far == same else { break }
                    let wide = UInt64(index) &* 0x0101_0101_0101_0101
                    target.storeBytes(of: wide, toByteOffset: x, as: UInt64.self)
                    x += 8
                }
            }
        }
    }
}

/// A picture's rows as numbers of colours, without those that are the one above again.
private struct NumberedRows: ~Copyable {
    var colors = ColorTable()
    var repeats: [Int] = []
    /// Owned.
    let numbers: UnsafeMutablePointer<UInt16>

    private init(capacity: Int) {
        numbers = .allocate(capacity: capacity)
    }

    /// `nil` for a photograph.
    static func of(_ image: PixelGrid) -> NumberedRows? {
        // Untouched memory costs nothing, so there may be room for rows that are not needed.
        var rows = NumberedRows(capacity: image.width * image.height)
        for y in 0..<image.height {
            if image.repeatsRow(y) {
                rows.repeats[rows.repeats.count - 1] += 1
                continue
            }
            let row = rows.repeats.count
            guard rows.number(image.row(y), count: image.width, mask: image.mask, row: row) else {
                return nil
            }
            rows.repeats.append(1)
        }
        return rows
    }

    deinit {
        numbers.deallocate()
    }

    private mutating func number(
        _ row: UnsafePointer<UInt32>, count: Int, mask: UInt32, row index: Int
    ) -> Bool {
        let source = UnsafeRawPointer(row)
        let target = UnsafeMutableRawPointer(numbers + index * count)
        var x = 0
        while x < count {
            let pixel = row[x]
            let start = x
            x += 1
            let same = UInt64(pixel) << 32 | UInt64(pixel)
            while x + 4 <= count {
                let near = source.loadUnaligned(fromByteOffset: x * 4, as: UInt64.self)
                let far = source.loadUnaligned(fromByteOffset: x * 4 + 8, as: UInt64.self)
                guard near == same, far == same else { break }
                x += 4
            }
            while x < count, row[x] == pixel { x += 1 }
            guard let number = colors.number(of: pixel & mask, pixels: x - start) else { return false }
            let wide = UInt64(number) &* 0x1_0001_0001_0001
            var at = start
            while at + 4 <= x {
                target.storeBytes(of: wide, toByteOffset: at * 2, as: UInt64.self)
                at += 4
            }
            while at < x {
                target.storeBytes(of: number, toByteOffset: at * 2, as: UInt16.self)
                at += 1
            }
        }
        return true
    }
}
