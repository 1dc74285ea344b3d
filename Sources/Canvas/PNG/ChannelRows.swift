#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A picture's channels as PNG compresses them, each row behind the number of its filter: Up for a row like the one
/// above, which leaves nothing but zeros, else Sub.
struct ChannelRows: ~Copyable {
    /// Filter numbers and filtered bytes; owned.
    let bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes there are.
    let count: Int

    /// Red, green and blue, and alpha where the picture has one, each less than its left neighbour's.
    init(_ image: PixelGrid) {
        let channels = image.hasAlpha ? 4 : 3
        let rowLength = image.width * channels
        count = (rowLength + 1) * image.height
        bytes = .allocate(capacity: count)
        for y in 0..<image.height {
            var target = bytes + y * (rowLength + 1)
            if image.repeatsRow(y) {
                target[0] = Filter.up
                memset(target + 1, 0, rowLength)
                continue
            }
            target[0] = Filter.sub
            target += 1
            let row = image.row(y)
            var left = StraightColor(premultiplied: 0)
            for x in 0..<image.width {
                let color = StraightColor(premultiplied: image.hasAlpha ? row[x] : row[x] | 0xFF00_0000)
                target[0] = color.red &- left.red
                target[1] = color.green &- left.green
                target[2] = color.blue &- left.blue
                if channels == 4 { target[3] = color.alpha &- left.alpha }
                target += channels
                left = color
            }
        }
    }

    deinit {
        bytes.deallocate()
    }

    private enum Filter {
        static let sub: UInt8 = 1
        static let up: UInt8 = 2
    }
}
