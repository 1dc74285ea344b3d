/// Distinct quantities, each with a number, looked up by a key that tells them apart: the fields that state them. What
/// was read and checked once need not be again.
struct QuantityTable: Sendable {
    /// The key to look up or to insert under; kept, so that it needs no memory of its own for every row.
    var key: [UInt8] = []
    private var keys = TextTable()
    private var quantities: [Quantity] = []
    /// The units, and the number of that of each quantity: less to go through than the quantities.
    private var units = TextTable()
    private var unitNumbers: [Int32] = []

    /// The quantity of a number.
    subscript(number: Int) -> Quantity { quantities[number] }

    /// Whether two quantities are in one unit.
    func haveSameUnit(_ first: Int, _ second: Int) -> Bool {
        unitNumbers[first] == unitNumbers[second] || quantities[first].unit == quantities[second].unit
    }

    /// The number of the quantity of the key; `nil` where it is yet to be read.
    var numberOfKey: Int? { key.withUnsafeBufferPointer { keys.number(of: $0) } }

    /// The number of a quantity, which is added under the key where nothing is there.
    mutating func insert(_ quantity: Quantity) -> Int {
        let number = key.withUnsafeBufferPointer { keys.insert($0) }
        if number == quantities.count {
            quantities.append(quantity)
            unitNumbers.append(Int32(units.insert(quantity.unit)))
        }
        return number
    }

    /// Adds the quantities of another table; their numbers here, by their numbers there.
    mutating func merge(_ other: QuantityTable) -> [Int32] {
        other.quantities.indices.map { number in
            key = other.keys.withBytes(of: number) { Array($0) }
            return Int32(insert(other.quantities[number]))
        }
    }
}
