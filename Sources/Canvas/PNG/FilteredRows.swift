#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A picture's rows as PNG compresses them, each behind the number of its filter: Up for a row like the one above,
/// which leaves nothing but zeros; else None for palette indices and Sub for channels.
struct FilteredRows: ~Copyable {
    /// Filter numbers and filtered bytes; owned.
    let bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes there are.
    let count: Int
    /// The colours of an indexed picture as `0xRRGGBB`, in the order they were met; empty for an RGB picture.
    private(set) var palette: [UInt32] = []

    private init(rowLength: Int, height: Int) {
        count = (rowLength + 1) * height
        bytes = .allocate(capacity: count)
    }

    deinit {
        bytes.deallocate()
    }

    /// Palette indices, or `nil` for a picture of more than 256 colours.
    static func indexed(_ image: PixelGrid) -> FilteredRows? {
        var rows = FilteredRows(rowLength: image.width, height: image.height)
        var colors = ColorTable()
        for y in 0..<image.height {
            let target = rows.bytes + y * (image.width + 1)
            if rows.repeats(y, of: image, length: image.width, at: target) { continue }
            target[0] = Filter.none
            guard colors.index(image.row(y), count: image.width, into: target + 1) else { return nil }
        }
        rows.palette = colors.colors
        return rows
    }

    /// Palette indices with near shades merged, or `nil` for a picture that 256 colours do not do for.
    static func merged(_ image: PixelGrid) -> FilteredRows? {
        guard let shades = MergedShades(image) else { return nil }
        var rows = FilteredRows(rowLength: image.width, height: image.height)
        for y in 0..<image.height {
            let target = rows.bytes + y * (image.width + 1)
            if rows.repeats(y, of: image, length: image.width, at: target) { continue }
            target[0] = Filter.none
            let row = image.row(y)
            var last = row[0]
            var index = shades[last & 0xFF_FFFF]
            for x in 0..<image.width {
                if row[x] != last {
                    last = row[x]
                    index = shades[last & 0xFF_FFFF]
                }
                target[x + 1] = index
            }
        }
        rows.palette = shades.palette
        return rows
    }

    /// Red, green and blue, each less than its left neighbour's.
    static func rgb(_ image: PixelGrid) -> FilteredRows {
        let rows = FilteredRows(rowLength: image.width * 3, height: image.height)
        for y in 0..<image.height {
            var target = rows.bytes + y * (image.width * 3 + 1)
            if rows.repeats(y, of: image, length: image.width * 3, at: target) { continue }
            target[0] = Filter.sub
            target += 1
            let row = image.row(y)
            var left: UInt32 = 0
            for x in 0..<image.width {
                let pixel = row[x]
                target[0] = UInt8(truncatingIfNeeded: pixel >> 16) &- UInt8(truncatingIfNeeded: left >> 16)
                target[1] = UInt8(truncatingIfNeeded: pixel >> 8) &- UInt8(truncatingIfNeeded: left >> 8)
                target[2] = UInt8(truncatingIfNeeded: pixel) &- UInt8(truncatingIfNeeded: left)
                target += 3
                left = pixel
            }
        }
        return rows
    }

    private func repeats(
        _ y: Int, of image: PixelGrid, length: Int, at target: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        guard image.repeatsRow(y) else { return false }
        target[0] = Filter.up
        memset(target + 1, 0, length)
        return true
    }

    private enum Filter {
        static let none: UInt8 = 0
        static let sub: UInt8 = 1
        static let up: UInt8 = 2
    }
}

/// Colours and their palette indices: a small hash table with open addressing.
private struct ColorTable: ~Copyable {
    private(set) var colors: [UInt32] = []
    private let keys: UnsafeMutablePointer<UInt32>
    private let values: UnsafeMutablePointer<UInt8>
    private static let capacity = 1024
    private static let vacant = UInt32.max  // no colour: colours have 24 bits

    init() {
        keys = .allocate(capacity: Self.capacity)
        values = .allocate(capacity: Self.capacity)
        keys.initialize(repeating: Self.vacant, count: Self.capacity)
        values.initialize(repeating: 0, count: Self.capacity)
        colors.reserveCapacity(256)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    /// Writes the indices of a row; `false` where the 257th colour turns up.
    mutating func index(
        _ row: UnsafePointer<UInt32>, count: Int, into target: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        var last = Self.vacant
        var current: UInt8 = 0
        for x in 0..<count {
            let color = row[x] & 0xFF_FFFF
            if color != last {
                last = color
                guard let found = index(of: color) else { return false }
                current = found
            }
            target[x] = current
        }
        return true
    }

    private mutating func index(of color: UInt32) -> UInt8? {
        var slot = Int((color &* 2_654_435_761) >> 22)  // Knuth's multiplicative hash, its top ten bits
        while keys[slot] != color {
            if keys[slot] == Self.vacant {
                guard colors.count < 256 else { return nil }
                keys[slot] = color
                values[slot] = UInt8(colors.count)
                colors.append(color)
                break
            }
            slot = (slot + 1) & (Self.capacity - 1)
        }
        return values[slot]
    }
}
