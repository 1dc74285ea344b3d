/// The names of one place of a chart in the form in which they are written there.
struct NameSet: Equatable {
    /// The form of all of them.
    let form: NameForm
    /// The names in full, in order.
    let full: [String]
    /// What is written, in the same order.
    let shown: [String]

    /// No names.
    static let none = NameSet([])

    /// A number and the name that it stands for.
    struct Numbered: Equatable {
        let numeral: String, name: String
    }

    /// The numbers to explain under the plot; empty where names are written.
    var numbered: [Numbered] {
        form == .numbers ? zip(shown, full).map { Numbered(numeral: $0, name: $1) } : []
    }

    /// What was done to the names, where it was.
    func warnings(_ wording: Wording) -> [ChartWarning] {
        guard form > .full else { return [] }
        let changed = zip(full, shown).filter { $0 != $1 }.map(\.0)
        guard !changed.isEmpty else { return [] }
        // The subject names them, and stays readable where they are hundreds.
        let subject =
            changed.prefix(3).joined(separator: wording.listSeparator) + (changed.count > 3 ? "…" : "")
        return [ChartWarning(form == .numbers ? .namesNumbered : .namesAbbreviated, subject: subject)]
    }

    /// Names as they are given.
    init(_ full: [String]) { self.init(form: .full, full: full, shown: full) }

    /// Names in a form; the short forms are those that the chart's marks give.
    init(_ full: [String], as form: NameForm, of marks: [any Mark], numerals: Numerals) {
        switch form {
        case .full: self.init(full)
        case .short: self.init(form: .short, full: full, shown: ShortNames(marks).texts(of: full))
        case .numbers: self.init(form: .numbers, full: full, shown: full.indices.map(numerals.text))
        }
    }

    private init(form: NameForm, full: [String], shown: [String]) {
        (self.form, self.full, self.shown) = (form, full, shown)
    }
}

/// The short forms that marks give for the names of their categories, series, lines and panels.
struct ShortNames {
    private var known: [String: String] = [:]

    /// The first short form given for a name holds.
    init(_ marks: [any Mark]) {
        for mark in marks {
            let attributes = mark.attributes
            for value in [
                mark.x, mark.y, attributes.series, attributes.line, attributes.position, attributes.facet,
            ] {
                guard let value, let short = value.short, known[value.name] == nil else { continue }
                known[value.name] = short
            }
        }
    }

    /// The names of one place by their short forms; two that would then read alike stay in full.
    func texts(of names: [String]) -> [String] {
        let short = names.map { known[$0] ?? $0 }
        var count: [String: Int] = [:]
        for text in short { count[text, default: 0] += 1 }
        return zip(names, short).map { count[$1] == 1 ? $1 : $0 }
    }
}
