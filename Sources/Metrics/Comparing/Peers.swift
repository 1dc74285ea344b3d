extension Dataset {
    /// The bodies of one level, in the order of ``bodies``; only those under `parent` where it is given.
    public func bodies(level: BodyLevel, parent: String? = nil) -> [Body] {
        bodies.filter { $0.level == level && (parent == nil || $0.parent == parent) }
    }

    /// The bodies that a body can fairly be compared with: those of its level under its parent, itself
    /// included, in the order of ``bodies``. Empty where no body has the id.
    public func peers(of id: String) -> [Body] {
        guard let body = body(id) else { return [] }
        return bodies.filter { $0.level == body.level && $0.parent == body.parent }
    }
}
