import Canvas

extension Theme {
    /// The themes by the names that files and the command line use.
    public enum Name: String, CaseIterable, Equatable, Sendable {
        /// On paper, in colour.
        case print
        /// On a display: larger, with stronger strokes and contrast.
        case screen
        /// On a dark ground.
        case dark
        /// Pure black and white, for fax and laser print.
        case mono
        /// In tones of grey, for copies.
        case grey
    }

    /// The theme of a name.
    public static func named(_ name: Name) -> Theme {
        switch name {
        case .print: .print
        case .screen: .screen
        case .dark: .dark
        case .mono: .mono
        case .grey: .grey
        }
    }

    /// The printed look in colour.
    public static let print = Theme()

    /// The printed look on a display: a tenth larger, stronger strokes, darker text and grid.
    public static let screen: Theme = {
        var theme = Theme()
        theme.scale = 1.1
        theme.weight = 1.25
        theme.muted = MarkStyle(color: Color(0x96A9B8))
        theme.colors = RoleColors(ink: Color(0x10161E), secondary: Color(0x47515C), grid: Color(0xD5DBE1))
        return theme
    }()

    /// Light ink on a dark ground.
    public static let dark: Theme = {
        var theme = Theme()
        theme.colors = RoleColors(
            ink: Color(0xE8ECF0), secondary: Color(0xA6B1BC), grid: Color(0x333B45), paper: Color(0x15191E))
        theme.background = theme.colors.paper
        theme.weight = 1.1
        theme.series = SeriesStyle.dark
        theme.ramps = .dark
        theme.rise = MarkStyle(color: Color(0x5FA6DB))
        theme.fall = MarkStyle(color: Color(0xE2AE6A))
        theme.plain = MarkStyle(color: Color(0x5FA6DB))
        theme.accent = MarkStyle(color: Color(0xF08A78))
        theme.muted = MarkStyle(color: Color(0x53636F))
        return theme
    }()

    /// The printed look without colour: each series has its hatch.
    public static let grey: Theme = {
        var theme = Theme()
        theme.series = SeriesStyle.grey
        theme.ramps = .grey
        theme.rise = MarkStyle(color: Color(0x3A3A3A))
        theme.fall = MarkStyle(
            color: Color(0x6E6E6E),
            hatch: Hatch(color: Color(0x6E6E6E), background: Color(0xEDEDED), angle: 135, spacing: 2.4))
        theme.plain = MarkStyle(color: Color(0x5A5A5A))
        theme.accent = MarkStyle(color: Color(0x1E1E1E))
        theme.muted = MarkStyle(color: Color(0xA8A8A8))
        theme.colors = RoleColors(ink: Color(0x1E1E1E), secondary: Color(0x5F5F5F), grid: Color(0xE2E2E2))
        theme.colorsDirectLabels = false
        return theme
    }()

    /// Pure black and white, every series by hatch and dash. Only the ramps of heat maps stay grey: they have no form in
    /// black and white, and their figures stand in the cells.
    public static let mono: Theme = {
        var theme = Theme()
        theme.series = SeriesStyle.mono
        theme.ramps = .grey
        theme.ramps.inks = [.black, .white]
        theme.rise = SeriesStyle.black()
        theme.fall = SeriesStyle.black(angle: 135, spacing: 2.4, lineWidth: 0.6)
        theme.plain = SeriesStyle.black()
        theme.accent = SeriesStyle.black()
        theme.muted = SeriesStyle.black(angle: 135, spacing: 3.2, lineWidth: 0.5)
        theme.colors = RoleColors(ink: .black, secondary: .black, grid: .black)
        theme.gridDash = [0.5, 2]
        theme.colorsDirectLabels = false
        return theme
    }()
}

extension Theme {
    /// How a role is painted.
    func style(_ role: StyleRole) -> MarkStyle {
        switch role {
        case .accent: accent
        case .muted: muted
        case .plain: plain
        case .rise: rise
        case .fall: fall
        case .ground:
            // Without tones the grid is black: a ground is an empty frame, so that what stands on it is seen.
            plain.hasTones
                ? MarkStyle(color: colors.grid)
                : MarkStyle(
                    color: colors.ink,
                    hatch: Hatch(color: colors.ink, background: colors.paper, lineWidth: 0),
                    hasTones: false)
        }
    }
}
