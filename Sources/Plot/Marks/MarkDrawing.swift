import Canvas

/// What a mark draws.
public struct MarkDrawing: Equatable, Sendable {
    /// Shapes, undermost first.
    public var items: [Scene.Item] = []
    /// Labels that the mark would like; placed together with all others so that none collide.
    public var labels: [LabelRequest] = []
    /// Areas that labels of other marks should keep off.
    public var obstacles: [Rect] = []
    /// Strokes and dots as labels see them: a label that names a point is crossed by none and nearer to none but its own.
    public var strokes: [Stretch] = []

    /// A drawing, empty by default.
    public init(
        items: [Scene.Item] = [], labels: [LabelRequest] = [], obstacles: [Rect] = [], strokes: [Stretch] = []
    ) {
        self.items = items
        self.labels = labels
        self.obstacles = obstacles
        self.strokes = strokes
    }
}
