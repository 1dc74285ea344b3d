import Canvas

extension Scene {
    /// Every group of a role, at any depth.
    func groups(_ role: Group.Role) -> [Group] { Self.groups(items).filter { $0.role == role } }

    /// Every run of text, at any depth.
    var texts: [String] { Self.texts(items) }

    static func groups(_ items: [Item]) -> [Group] {
        items.flatMap { item -> [Group] in
            if case .group(let group) = item { [group] + groups(group.items) } else { [] }
        }
    }

    static func texts(_ items: [Item]) -> [String] {
        items.flatMap { item -> [String] in
            switch item {
            case .text(let run): [run.text]
            case .group(let group): texts(group.items)
            case .shape: []
            }
        }
    }
}

extension Group {
    /// The group's shapes, at any depth.
    var shapes: [Shape] {
        items.flatMap { item -> [Shape] in
            switch item {
            case .shape(let shape): [shape]
            case .group(let group): group.shapes
            case .text: []
            }
        }
    }

    /// The group's runs of text, at any depth.
    var texts: [String] { Scene.texts(items) }
}
