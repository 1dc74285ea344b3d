import Canvas

/// What type is for; each role may be given families of its own.
public enum FontRole: String, CaseIterable, Sendable {
    /// Running text.
    case body
    /// Headings of all levels and lead-ins.
    case heading
    /// Captions of figures and tables.
    case caption
    /// Cells of tables.
    case table
    /// Notes and source lines.
    case note
    /// The title on the cover, and the line under it.
    case coverTitle, coverSubtitle
    /// Running heads and page numbers.
    case runningHead
}

/// A role for which a family stands in that was not asked for first.
public struct FontSubstitution: Equatable, Sendable {
    /// What the type is for.
    public var role: FontRole
    /// The families that were asked for before and are not installed.
    public var missing: [String]
    /// The family that is taken.
    public var taken: String
}

extension PageStyle {
    /// Takes for each role the first of its families that is installed, or leaves the style's own.
    /// - Parameters:
    ///   - families: by role, in the order of preference; roles that are not named stay as they are.
    ///   - measurer: knows what is installed.
    /// - Returns: the roles whose first family is missing, in the order of `FontRole`.
    public mutating func take(
        _ families: [FontRole: [String]], measurer: any TextMeasuring
    ) -> [FontSubstitution] {
        var substitutions: [FontSubstitution] = []
        for role in FontRole.allCases {
            let wanted = families[role] ?? []
            let place = wanted.firstIndex { measurer.hasFamily($0) } ?? wanted.endIndex
            if place < wanted.endIndex { set(role, to: wanted[place]) }
            if place > 0 {
                let taken = self[keyPath: Self.fonts(of: role)[0]].family
                substitutions.append(
                    FontSubstitution(role: role, missing: Array(wanted[..<place]), taken: taken))
            }
        }
        return substitutions
    }

    private mutating func set(_ role: FontRole, to family: String) {
        for font in Self.fonts(of: role) { self[keyPath: font].family = family }
        // 小标宋 and its like are heavy as they are and have no bold face; one made up would be smeared.
        if role == .coverTitle { coverTitle.weight = .regular }
    }

    private static func fonts(of role: FontRole) -> [WritableKeyPath<PageStyle, Font>] {
        switch role {
        case .body: [\.body]
        case .heading: [\.chapter, \.section, \.lead]
        case .caption: [\.caption]
        case .table: [\.cell, \.headerCell, \.smallCell, \.smallHeaderCell]
        case .note: [\.note]
        case .coverTitle: [\.coverTitle]
        case .coverSubtitle: [\.coverSubtitle]
        case .runningHead: [\.runningHead]
        }
    }
}
