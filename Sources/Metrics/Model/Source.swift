/// A published page or document that figures were taken from.
public struct Source: Equatable, Hashable, Sendable, Identifiable {
    /// The id observations refer to.
    public var id: String
    /// Its title as published.
    public var title: String
    /// Who published it.
    public var publisher: String
    /// When it was published, as precisely as is known; `nil` where unknown.
    public var published: PublishedDate?
    /// Its address; `nil` where the page has none.
    public var url: String?
    /// What kind of page it is: the word of a ``SourceKind``.
    public var kind: String
    /// Remarks of the person who recorded it.
    public var note: String

    /// A source with the given properties.
    public init(
        id: String, title: String, publisher: String = "", published: PublishedDate? = nil,
        url: String? = nil, kind: String = "original", note: String = ""
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.published = published
        self.url = url
        self.kind = kind
        self.note = note
    }

    /// The note as people read it: without the codes of warnings that it acknowledges.
    package var printedNote: String { Acknowledgement.withoutCodes(note) }

    /// Whether it is somebody else's copy or rendering of the page that was first published: a mirror, a
    /// repost or a translation.
    public var isSecondHand: Bool {
        switch SourceKind(rawValue: kind) {
        case .mirror, .repost, .translation: true
        case .original, .description, nil: false
        }
    }
}
