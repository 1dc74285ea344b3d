/// Names to the styles of series, in order; no two names share a style.
public struct OrdinalScale: Equatable, Sendable {
    /// The names in order.
    public let names: [String]
    private let styles: [String: MarkStyle]

    /// A style for each name, repeated names counted once.
    /// - Returns: `nil` where there are more names than styles: two series alike would be a lie.
    public init?(_ names: [String], styles: [MarkStyle] = SeriesStyle.print) {
        var seen: Set<String> = []
        self.names = names.filter { seen.insert($0).inserted }
        guard self.names.count <= styles.count else { return nil }
        self.styles = Dictionary(uniqueKeysWithValues: zip(self.names, styles))
    }

    /// The style of a name; `nil` for one that the scale does not hold.
    public func callAsFunction(_ name: String) -> MarkStyle? { styles[name] }
}
