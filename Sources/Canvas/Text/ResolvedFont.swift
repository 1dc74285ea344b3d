/// The face that is really used for a font, for `doctor` and for bug reports.
public struct ResolvedFont: Equatable, Sendable {
    /// The family's first name in the font file.
    public var family: String
    /// The style's name, `Regular` or `Bold`.
    public var style: String
    /// The font file; `nil` for a font that is not a file.
    public var path: String?
    /// Which face of a collection.
    public var index: Int
}
