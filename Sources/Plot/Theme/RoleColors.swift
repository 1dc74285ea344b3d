import Canvas

/// Colours with a role.
public struct RoleColors: Equatable, Sendable {
    /// Text and rules.
    public var ink: Color
    /// Secondary text (at least 4.5 : 1 on white).
    public var secondary: Color
    /// Grid lines.
    public var grid: Color

    /// The colours of text and grid.
    public init(
        ink: Color = Color(0x1B2430), secondary: Color = Color(0x5B6673), grid: Color = Color(0xE3E7EB)
    ) {
        self.ink = ink
        self.secondary = secondary
        self.grid = grid
    }
}
