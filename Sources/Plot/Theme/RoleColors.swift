import Canvas

/// Colours with a role.
public struct RoleColors: Equatable, Sendable {
    /// Text and rules.
    public var ink: Color
    /// Secondary text (at least 4.5 : 1 on the paper).
    public var secondary: Color
    /// Grid lines.
    public var grid: Color
    /// What stands behind: inside hollow dots, around whiskers, between the lines of hatches that clear a bar; also the
    /// ground that text is read on where the theme paints none.
    public var paper: Color

    /// The colours of text, grid and paper.
    public init(
        ink: Color = Color(0x1B2430), secondary: Color = Color(0x5B6673), grid: Color = Color(0xE3E7EB),
        paper: Color = .white
    ) {
        self.ink = ink
        self.secondary = secondary
        self.grid = grid
        self.paper = paper
    }
}
