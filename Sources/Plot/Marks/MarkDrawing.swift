import Canvas

/// What a mark draws.
public struct MarkDrawing: Equatable, Sendable {
    /// Shapes, undermost first.
    public var items: [Scene.Item] = []
    /// Labels that the mark would like; placed together with all others so that none collide.
    public var labels: [LabelRequest] = []
    /// Areas that labels of other marks should keep off.
    public var obstacles: [Rect] = []

    /// A drawing, empty by default.
    public init(items: [Scene.Item] = [], labels: [LabelRequest] = [], obstacles: [Rect] = []) {
        self.items = items
        self.labels = labels
        self.obstacles = obstacles
    }
}
