import Canvas

extension Scene {
    /// The scene with nothing that leads or can be led to, so that it can be a file of its own.
    /// - Parameter change: what becomes of each shape and run, in the order of drawing.
    package func unlinked(_ change: (Item) -> Item? = { $0 }) -> Scene {
        func changed(_ item: Item) -> Item? {
            guard case .group(var group) = item else { return change(item) }
            (group.link, group.destination) = (nil, nil)
            group.items = group.items.compactMap(changed)
            return .group(group)
        }
        var scene = self
        scene.items = items.compactMap(changed)
        return scene
    }
}
