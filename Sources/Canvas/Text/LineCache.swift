/// Shaped lines that were needed lately. Two generations: when the young one is full it becomes the old one and
/// the old one is let go, so what is asked for again stays and memory is bounded by twice the capacity.
struct LineCache {
    /// A text in a face.
    struct Key: Hashable {
        var face: Int
        var text: String

        // By bytes: texts that Unicode calls equivalent are shaped differently, and comparing them costs more than
        // shaping does.
        static func == (one: Key, other: Key) -> Bool {
            one.face == other.face && one.text.utf8.elementsEqual(other.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(face)
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private let capacity: Int
    private var young: [Key: ShapedLine] = [:]
    private var old: [Key: ShapedLine] = [:]

    /// A cache that holds at most twice the capacity.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The line, if it is still here.
    subscript(key: Key) -> ShapedLine? {
        mutating get {
            if let line = young[key] { return line }
            guard let line = old[key] else { return nil }
            self[key] = line
            return line
        }
        set {
            if young.count >= capacity {
                old = young
                young = [:]
            }
            young[key] = newValue
        }
    }
}
