/// What a mark is besides a mark, by the protocols that it adopts. Asked of the language for each mark at every stage,
/// the same would take longer than everything else that is done with thousands of marks.
struct MarkTraits: OptionSet {
    let rawValue: UInt16

    static let ranged = MarkTraits(rawValue: 1 << 0)
    static let slotted = MarkTraits(rawValue: 1 << 1)
    static let vertex = MarkTraits(rawValue: 1 << 2)
    static let connected = MarkTraits(rawValue: 1 << 3)
    static let cell = MarkTraits(rawValue: 1 << 4)
    static let breaking = MarkTraits(rawValue: 1 << 5)
    static let stacking = MarkTraits(rawValue: 1 << 6)
    static let reserving = MarkTraits(rawValue: 1 << 7)
    static let headed = MarkTraits(rawValue: 1 << 8)
    static let described = MarkTraits(rawValue: 1 << 9)
    static let keyed = MarkTraits(rawValue: 1 << 10)
    static let rectangle = MarkTraits(rawValue: 1 << 11)
    static let area = MarkTraits(rawValue: 1 << 12)

    /// The traits of each mark; each type is asked about once.
    static func all(of marks: [any Mark]) -> [MarkTraits] {
        var known: [(type: ObjectIdentifier, traits: MarkTraits)] = []
        var latest = 0
        return marks.map { mark in
            let type = ObjectIdentifier(Swift.type(of: mark))
            if latest >= known.count || known[latest].type != type {
                latest = known.firstIndex { $0.type == type } ?? known.count
                if latest == known.count { known.append((type, MarkTraits(of: Swift.type(of: mark)))) }
            }
            return known[latest].traits
        }
    }

    private init(of type: any Mark.Type) {
        self = []
        if type is any RangedMark.Type { insert(.ranged) }
        if type is any SlottedMark.Type { insert(.slotted) }
        if type is any VertexMark.Type { insert(.vertex) }
        if type is any ConnectedMark.Type { insert(.connected) }
        if type is any CellMark.Type { insert(.cell) }
        if type is any BreakingMark.Type { insert(.breaking) }
        if type is any StackingMark.Type { insert(.stacking) }
        if type is any ReservingMark.Type { insert(.reserving) }
        if type is any HeadedMark.Type { insert(.headed) }
        if type is any DescribedMark.Type { insert(.described) }
        if type is any KeyedMark.Type { insert(.keyed) }
        if type is RectangleMark.Type { insert(.rectangle) }
        if type is AreaMark.Type { insert(.area) }
    }
    init(rawValue: UInt16) { self.rawValue = rawValue }
}
