#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The encoding of Chinese text that is not Unicode; GB 2312 and GBK are parts of it.
package enum GB18030 {
    /// True if the bytes are shaped like GB 18030 and nearly all of their characters are such as Chinese text
    /// consists of. Almost any bytes can be read as some rare characters, so the shape alone proves nothing.
    ///
    /// Of two-byte characters at least 85 % must be in GB 2312 and half of them among its 3,755 common ones (rows B0 to
    /// D7). Five reviews that were looked at have 99.9 % and 88 % or more; UTF-8 and Big 5 taken for it have 34 to 49 % and
    /// 12 to 14 %.
    package static func isPlausible(_ bytes: some Collection<UInt8>) -> Bool {
        var (two, plain, common) = (0, 0, 0)
        var iterator = bytes.makeIterator()
        while let first = iterator.next() {
            if first < 0x80 { continue }
            guard (0x81...0xFE).contains(first), let second = iterator.next() else { return false }
            if (0x30...0x39).contains(second) {
                guard let third = iterator.next(), (0x81...0xFE).contains(third),
                    let fourth = iterator.next(), (0x30...0x39).contains(fourth)
                else { return false }
                continue
            }
            guard (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) else { return false }
            two += 1
            guard second >= 0xA1, (0xA1...0xA9).contains(first) || (0xB0...0xF7).contains(first) else {
                continue
            }
            plain += 1
            if (0xB0...0xD7).contains(first) { common += 1 }
        }
        return two > 0 && plain * 100 >= two * 85 && common * 2 >= two
    }

    /// The bytes as UTF-8; `nil` where they are not GB 18030 or the C library cannot convert it.
    /// - Parameter repairing: what cannot be read becomes U+FFFD, a byte at a time.
    package static func utf8(_ bytes: [UInt8], repairing: Bool = false) -> [UInt8]? {
        let converter = iconv_open("UTF-8", "GB18030")
        // iconv_open says its failure with the pointer −1.
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var chunk = [CChar](repeating: 0, count: 64 << 10)
        let size = chunk.count
        return input.withUnsafeMutableBytes { buffer in
            var source = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var rest = buffer.count
            while rest > 0 {
                var room = size
                let (result, number) = chunk.withUnsafeMutableBufferPointer { chunk in
                    var target = chunk.baseAddress
                    let result = iconv(converter, &source, &rest, &target, &room)
                    return (result, errno)
                }
                output.append(contentsOf: chunk[..<(size - room)].lazy.map(UInt8.init(bitPattern:)))
                guard result == -1, number != E2BIG else { continue }
                guard repairing else { return nil }
                output += [0xEF, 0xBF, 0xBD]
                source = source.map { $0 + 1 }
                rest -= 1
            }
            return output
        }
    }
}
