/// Ids counted from 1 in the order in which they are asked for.
struct SVGIdentifiers {
    private let prefix: String
    private var count = 0

    /// Ids that begin with the prefix.
    init(prefix: String) {
        self.prefix = prefix
    }

    /// An id that no other element has.
    mutating func next() -> String {
        count += 1
        return "\(prefix)\(count)"
    }
}
