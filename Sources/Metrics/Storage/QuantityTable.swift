/// Distinct quantities, each with a number, looked up by a key that tells them apart: the fields that state them. What
/// was read and checked once need not be again.
struct QuantityTable: Sendable {
    /// The key to look up or to insert under, and how much of the bytes it is; they are kept, so that it needs no memory
    /// of its own for every row.
    private var keyBytes: [UInt8] = []
    private var keySize = 0
    private var keys = TextTable()
    private var quantities: [Quantity] = []
    /// What is asked of each of them for every row: less to go through than the quantities.
    private var traits: [Traits] = []
    /// The distinct units, and the number of that of each quantity.
    private var units: [String] = []
    private var unitNumbersByText = TextTable()
    private var unitNumbers: [Int32] = []

    private struct Traits {
        let interval: Interval
        let unit: Int32
        let isFractional, isPastHundred: Bool
    }

    /// The quantity of a number.
    subscript(number: Int) -> Quantity { quantities[number] }

    /// The values that the quantity of a number can stand for.
    func interval(_ number: Int) -> Interval { traits[number].interval }

    /// Whether the quantity of a number can be a figure of an indicator.
    func isAllowed(_ number: Int, by indicator: FigureForm) -> Bool {
        let traits = traits[number]
        return indicator.allows(
            unit: units[Int(traits.unit)], isFractional: traits.isFractional,
            isPastHundred: traits.isPastHundred)
    }

    /// Whether two quantities are in one unit.
    func haveSameUnit(_ first: Int, _ second: Int) -> Bool {
        unitNumbers[first] == unitNumbers[second] || quantities[first].unit == quantities[second].unit
    }

    /// Begins a key.
    mutating func beginKey() { keySize = 0 }

    /// Adds a field to the key, and a byte that no field has.
    mutating func addToKey(_ field: UnsafeBufferPointer<UInt8>) {
        let end = keySize + field.count
        if keyBytes.count <= end { keyBytes += Array(repeating: 0, count: end + 1) }
        keyBytes.withUnsafeMutableBufferPointer { bytes in
            _ = bytes[keySize...].update(fromContentsOf: field)
            bytes[end] = 0
        }
        keySize = end + 1
    }

    /// The number of the quantity of the key; `nil` where it is yet to be read.
    var numberOfKey: Int? {
        keyBytes.withUnsafeBufferPointer { keys.number(of: UnsafeBufferPointer(rebasing: $0[..<keySize])) }
    }

    /// The number of a quantity, which is added under the key where nothing is there.
    mutating func insert(_ quantity: Quantity) -> Int {
        let number = keyBytes.withUnsafeBufferPointer {
            keys.insert(UnsafeBufferPointer(rebasing: $0[..<keySize]))
        }
        if number == quantities.count {
            let unit = unitNumbersByText.insert(quantity.unit)
            if unit == units.count { units.append(quantity.unit) }
            quantities.append(quantity)
            unitNumbers.append(Int32(unit))
            traits.append(
                Traits(
                    interval: quantity.interval, unit: Int32(unit),
                    isFractional: quantity.number.exponent < 0, isPastHundred: quantity.number > 100))
        }
        return number
    }

    /// Adds the quantities of another table; their numbers here, by their numbers there.
    mutating func merge(_ other: QuantityTable) -> [Int32] {
        other.quantities.indices.map { number in
            beginKey()
            other.keys.withBytes(of: number) { addToKey(UnsafeBufferPointer(rebasing: $0.dropLast())) }
            return Int32(insert(other.quantities[number]))
        }
    }
}
