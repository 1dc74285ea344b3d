/// The committees that one document names, by numbers: names are compared once, and their numbers from then on.
///
/// A number below that of the data set's bodies is one of them; the others are names as the text has them.
struct BodyNames: Sendable {
    private let ids: [String]
    private var names: [[UInt16]] = []
    private var texts: [String] = []
    /// The numbers of names by the hashes of their characters.
    private var numbers: [Int: [Int]] = [:]

    /// - Parameter ids: the bodies of the data set.
    init(ids: [String]) { self.ids = ids }

    /// The number of a name that the data set does not know.
    mutating func number(of name: UnsafeBufferPointer<UInt16>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(name))
        let hash = hasher.finalize()
        if let known = numbers[hash]?.first(where: { names[$0 - ids.count].elementsEqual(name) }) {
            return known
        }
        let number = ids.count + names.count
        names.append(Array(name))
        texts.append(String(codes: name[...]))
        numbers[hash, default: []].append(number)
        return number
    }

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
