/// How the names of one axis, of one row of heads or of one set of lines are written: all alike.
enum NameForm: Int, Comparable, CaseIterable, Sendable {
    /// As given, wrapped.
    case full
    /// By the short forms of those that have one.
    case short
    /// By numbers, which a list under the plot explains.
    case numbers

    static func < (one: NameForm, other: NameForm) -> Bool { one.rawValue < other.rawValue }

    /// This form and those that take less room, in the order in which they are tried.
    var andShorter: [NameForm] { Self.allCases.filter { $0 >= self } }
}

/// The forms that names must at least take, so that panels agree and a figure without room gets some.
struct NameDemands: Equatable, Sendable {
    /// Of the row of categories.
    var row = NameForm.full
    /// Of the heads of a grid's columns.
    var columns = NameForm.full

    /// Demands that meet both.
    func union(_ other: NameDemands) -> NameDemands {
        NameDemands(row: max(row, other.row), columns: max(columns, other.columns))
    }
}

/// How numbers that stand for names are written, so that two sets in one figure are not mistaken for each other.
enum Numerals {
    /// 1, 2, 3: names of categories.
    case arabic
    /// (1), (2), (3): names of lines, which stand beside figures.
    case enclosed
    /// A, B, C, … Z, AA: heads over numbered rows, as in a spreadsheet.
    case letters
    /// I, II, III: heads of panels.
    case roman

    /// The numeral of a place counted from 0.
    func text(_ place: Int) -> String {
        switch self {
        case .arabic: String(place + 1)
        case .enclosed: "(\(place + 1))"
        case .letters: Self.letters(place)
        case .roman: Self.roman(place + 1)
        }
    }

    private static func letters(_ place: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let last = String(alphabet[place % 26])
        return place < 26 ? last : letters(place / 26 - 1) + last
    }

    private static func roman(_ number: Int) -> String {
        let signs = [
            (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
            (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in signs {
            while rest >= value { (rest, text) = (rest - value, text + sign) }
        }
        return text
    }
}
