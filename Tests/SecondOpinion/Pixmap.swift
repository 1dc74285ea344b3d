import Foundation

/// A picture as `pdftoppm` writes it (the binary PPM of Netpbm): three bytes a pixel, row after row.
package struct Pixmap {
    package let width: Int
    package let height: Int
    private let bytes: [UInt8]

    /// The pictures that follow one another in what `pdftoppm` writes of several pages.
    package static func all(in data: Data) -> [Pixmap] {
        var pictures: [Pixmap] = []
        var rest = data[...]
        while let picture = Pixmap(takenFrom: &rest) { pictures.append(picture) }
        return pictures
    }

    private init?(takenFrom rest: inout Data) {
        // "P6", width, height and the largest value, each before one blank.
        var fields: [Int] = []
        var at = rest.startIndex + 3
        while fields.count < 3, at < rest.endIndex {
            var number = 0
            while at < rest.endIndex, case let digit = Int(rest[at]) - 0x30, (0...9).contains(digit) {
                number = number * 10 + digit
                at += 1
            }
            fields.append(number)
            at += 1
        }
        guard fields.count == 3, rest.starts(with: [0x50, 0x36]), fields[2] == 255,
            rest.endIndex - at >= fields[0] * fields[1] * 3
        else { return nil }
        (width, height) = (fields[0], fields[1])
        let end = at + width * height * 3
        bytes = Array(rest[at..<end])
        rest = rest[end...]
    }

    /// The place where two pictures of one size differ most.
    package struct Spot {
        /// By how much the mean of a channel differs there, 0–255.
        package var difference = 0.0
        /// The middle of the square, in pixels.
        package var x = 0, y = 0
    }

    /// Compares squares of `side` pixels by the means of their channels: what programs make of an edge cancels out in
    /// a square, and what stands elsewhere does not, however much of the page agrees.
    package func farthestSpot(from other: Pixmap, side: Int) -> Spot {
        var farthest = Spot()
        for top in stride(from: 0, to: height, by: side) {
            let sums = surpluses(over: other, top..<min(top + side, height), side: side)
            for (index, sum) in sums.enumerated() {
                let difference = abs(Double(sum)) / Double(side * side)
                guard difference > farthest.difference else { continue }
                farthest = Spot(
                    difference: difference, x: index / 3 * side + side / 2, y: top + side / 2)
            }
        }
        return farthest
    }

    /// By how much each channel of each square in a band of rows surpasses another picture's.
    private func surpluses(over other: Pixmap, _ rows: Range<Int>, side: Int) -> [Int] {
        let length = width * 3
        var sums = [Int](repeating: 0, count: (width / side + 1) * 3)
        // Through pointers: in a build for debugging a page of an array's elements takes a second.
        bytes.withUnsafeBytes { bytes in
            other.bytes.withUnsafeBytes { others in
                for y in rows {
                    let one = UnsafeRawBufferPointer(rebasing: bytes[y * length..<(y + 1) * length])
                    let two = UnsafeRawBufferPointer(rebasing: others[y * length..<(y + 1) * length])
                    // Most rows of most pages are alike, and blank.
                    guard let start = one.baseAddress, let otherStart = two.baseAddress,
                        memcmp(start, otherStart, length) != 0
                    else { continue }
                    for x in 0..<length where one[x] != two[x] {
                        sums[x / 3 / side * 3 + x % 3] += Int(one[x]) - Int(two[x])
                    }
                }
            }
        }
        return sums
    }
}
