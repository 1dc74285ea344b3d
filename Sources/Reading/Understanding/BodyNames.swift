/// The committees that one document names, by numbers: names are compared once, and their numbers from then on.
///
/// A number below that of the data set's bodies is one of them; the others are names as the text has them.
struct BodyNames: Sendable {
    private let ids: [String]
    private var names: [[UInt16]] = []
    private var texts: [String] = []
    /// The numbers of names by the hashes of their characters, but for the first few.
    private var numbers: [Int: [Int]] = [:]

    /// - Parameter ids: the bodies of the data set.
    init(ids: [String]) { self.ids = ids }

    /// The number of a name that the data set does not know.
    mutating func number(of name: UnsafeBufferPointer<UInt16>) -> Int {
        func isSame(_ known: [UInt16]) -> Bool {
            known.count == name.count && known.withUnsafeBufferPointer { $0.elementsEqual(name) }
        }
        // Few documents name more, and comparing so many takes less time than a hash.
        if let known = names.prefix(Self.few).firstIndex(where: isSame) { return ids.count + known }
        guard names.count >= Self.few else { return add(name) }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(name))
        let hash = hasher.finalize()
        if let known = numbers[hash]?.first(where: { isSame(names[$0 - ids.count]) }) { return known }
        let number = add(name)
        numbers[hash, default: []].append(number)
        return number
    }

    private mutating func add(_ name: UnsafeBufferPointer<UInt16>) -> Int {
        names.append(Array(name))
        texts.append(String(codes: name[...]))
        return ids.count + names.count - 1
    }

    private static let few = 8

    /// How many numbers there are.
    var count: Int { ids.count + names.count }

    /// Whether the data set has a body.
    func isKnown(_ number: Int) -> Bool { number < ids.count }

    /// The id of a body, or its name as the text has it.
    func text(of number: Int) -> String {
        isKnown(number) ? ids[number] : texts[number - ids.count]
    }

    /// For each of some names the shortest of them that it ends with: where 菱县政协 is named as well, 翻开菱县政协 is the same.
    func shortest(among numbers: some Sequence<Int>) -> [Int: Int] {
        var isSeen = [Bool](repeating: false, count: names.count)
        for number in numbers where !isKnown(number) { isSeen[number - ids.count] = true }
        let unknown = isSeen.indices.filter { isSeen[$0] }.map { $0 + ids.count }
        guard unknown.count > 1, unknown.count <= Self.mostCompared else { return [:] }
        var shortest: [Int: Int] = [:]
        for name in unknown {
            let codes = names[name - ids.count]
            let ends = unknown.filter { end in
                let end = names[end - ids.count]
                // Most are told apart by one character.
                return end.count <= codes.count && codes[codes.count - end.count] == end[0]
                    && codes[(codes.count - end.count)...].elementsEqual(end)
            }
            shortest[name] = ends.min { names[$0 - ids.count].count < names[$1 - ids.count].count }
        }
        return shortest
    }

    /// So many names are compared with each other; a text with more is a list of committees, none of them its own.
    private static let mostCompared = 100
}
