import Metrics

extension Phrase {
    /// Words for texts in which some bodies stand beside one another: those that share a name carry their parent's
    /// before it (甲省癸酉市), wherever they are named. A body may be given several times.
    package init(language: Language, tellingApart bodies: [Body], in dataset: Dataset) {
        self.init(language: language)
        let plain = self
        var seen: Set<String> = []
        let bodies = bodies.filter { seen.insert($0.id).inserted }
        func told(_ name: (Body) -> String) -> [String: String] {
            let names = bodies.map(name)
            let unlike = plain.distinct(names, of: bodies, in: dataset)
            let changed = zip(bodies, zip(names, unlike)).filter { $0.1.0 != $0.1.1 }
            return Dictionary(changed.map { ($0.0.id, $0.1.1) }, uniquingKeysWith: { first, _ in first })
        }
        (toldNames, toldFullNames) = (told(plain.name(of:)), told(plain.fullName(of:)))
    }

    /// Names made unlike: bodies of one name (two districts of two cities) carry their parent's, or their id.
    /// - Parameter given: a name a body, each body once.
    package func distinct(_ given: [String], of bodies: [Body], in dataset: Dataset) -> [String] {
        var names = given
        func repeated() -> Set<String> {
            Set(Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys)
        }
        let first = repeated()
        for (row, name) in names.enumerated() where first.contains(name) {
            guard let parent = bodies[row].parent.flatMap({ dataset.body($0) }) else { continue }
            names[row] = self(self.name(of: parent) + name, "\(name), \(self.name(of: parent))")
        }
        let second = repeated()
        for (row, name) in names.enumerated() where second.contains(name) {
            names[row] = "\(name) (\(bodies[row].id))"
        }
        return names
    }
}

extension Comparison {
    /// The words for a text about it.
    package func phrase(_ language: Language, in dataset: Dataset) -> Phrase {
        Phrase(language: language, tellingApart: rows.map(\.subject.body), in: dataset)
    }
}
