/// Ids with their places: those of a table in its order, then others that rows name, sorted.
struct IDList: Sendable {
    /// The ids by place.
    let ids: [String]
    /// How many of them are the table's own.
    let ownCount: Int
    private let places: [String: Int]

    /// - Parameters:
    ///   - own: the ids of the table; of two that are the same the first counts.
    ///   - others: ids that rows name, in any order and number.
    init(_ own: [String], others: some Sequence<String>) {
        var places = Dictionary(own.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let strangers = Set(others).filter { places[$0] == nil }.sorted()
        for (index, id) in strangers.enumerated() { places[id] = own.count + index }
        (ids, ownCount, self.places) = (own + strangers, own.count, places)
    }

    /// The place of an id; `nil` where it is none of them.
    subscript(id: String) -> Int? { places[id] }

    /// The place of an id of the table; `nil` where it is none of them.
    func own(_ id: String) -> Int? { places[id].flatMap { $0 < ownCount ? $0 : nil } }
}

extension [String] {
    /// For each of these the place it would have if all were sorted; equal ones share it.
    var ranks: [Int32] {
        let order = indices.sorted { self[$0] < self[$1] }
        var ranks = [Int32](repeating: 0, count: count)
        for (place, index) in order.enumerated() {
            let isSame = place > 0 && self[order[place - 1]] == self[index]
            ranks[index] = isSame ? ranks[order[place - 1]] : Int32(place)
        }
        return ranks
    }
}
