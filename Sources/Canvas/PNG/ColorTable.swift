/// The colours of a picture, numbered in the order in which they are met: a hash table with open addressing, because
/// a dictionary costs more than all the rest of a PNG.
struct ColorTable: ~Copyable {
    /// A picture of more colours than this is a photograph and not a chart.
    static let limit = 4096

    /// The colours by number.
    private(set) var colors: [UInt32] = []
    /// How many pixels have each.
    private(set) var counts: [Int] = []
    private let keys: UnsafeMutablePointer<UInt32>
    /// Numbers from 1; 0 is a vacant slot.
    private let numbers: UnsafeMutablePointer<UInt16>
    private static let capacity = 4 * limit

    init() {
        keys = .allocate(capacity: Self.capacity)
        numbers = .allocate(capacity: Self.capacity)
        keys.initialize(repeating: 0, count: Self.capacity)
        numbers.initialize(repeating: 0, count: Self.capacity)
        colors.reserveCapacity(1024)
        counts.reserveCapacity(1024)
    }

    deinit {
        keys.deallocate()
        numbers.deallocate()
    }

    /// The number of a colour of which so many pixels more were met; `nil` for one colour too many.
    mutating func number(of color: UInt32, pixels: Int) -> UInt16? {
        var slot = Int((color &* 2_654_435_761) >> 18)  // Knuth's multiplicative hash, its top fourteen bits
        while numbers[slot] != 0 {
            if keys[slot] == color {
                counts[Int(numbers[slot]) - 1] += pixels
                return numbers[slot] - 1
            }
            slot = (slot + 1) & (Self.capacity - 1)
        }
        guard colors.count < Self.limit else { return nil }
        keys[slot] = color
        colors.append(color)
        counts.append(pixels)
        numbers[slot] = UInt16(colors.count)
        return UInt16(colors.count - 1)
    }
}
