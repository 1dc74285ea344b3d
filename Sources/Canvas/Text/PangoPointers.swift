import CPangoCairo

// GObject's classes are C structs that begin with their parent; these are its cast macros, which Swift cannot see.

extension UnsafeMutablePointer<PangoFontMap> {
    /// `PANGO_FC_FONT_MAP`. Cairo's font map on FreeType is one.
    var asFontConfigMap: OpaquePointer { OpaquePointer(self) }
}

extension UnsafeMutablePointer<PangoFont> {
    /// `PANGO_FC_FONT`. Fonts of a fontconfig map are ones.
    var asFontConfigFont: UnsafeMutablePointer<PangoFcFont> {
        UnsafeMutableRawPointer(self).assumingMemoryBound(to: PangoFcFont.self)
    }
}

/// The items into which Pango divides a text, each of one face and direction.
struct ItemList: ~Copyable {
    private var head: UnsafeMutablePointer<GList>?

    /// Divides a text; empty where Pango cannot.
    init(_ context: OpaquePointer, _ text: UnsafePointer<CChar>, length: Int32, attributes: OpaquePointer) {
        head = pango_itemize(context, text, 0, length, attributes, nil)
        guard head != nil, hasRightToLeft else { return }
        let visual = pango_reorder_items(head)
        g_list_free(head)
        head = visual
    }

    deinit {
        var node = head
        while let current = node {
            pango_item_free(Self.item(current))
            node = current.pointee.next
        }
        g_list_free(head)
    }

    /// Visits the items from left to right.
    func forEach<E>(_ body: (UnsafeMutablePointer<PangoItem>) throws(E) -> Void) throws(E) {
        var node = head
        while let current = node {
            if let item = Self.item(current) { try body(item) }
            node = current.pointee.next
        }
    }

    private var hasRightToLeft: Bool {
        var found = false
        forEach { found = found || $0.pointee.analysis.level & 1 == 1 }
        return found
    }

    private static func item(_ node: UnsafeMutablePointer<GList>) -> UnsafeMutablePointer<PangoItem>? {
        node.pointee.data?.assumingMemoryBound(to: PangoItem.self)
    }
}

extension String {
    /// Lends the text to a C function, which is never called for an empty text (and never told a length that
    /// does not fit its type).
    func withUTF8Bytes<T>(_ body: (UnsafePointer<CChar>, Int32) -> T?) -> T? {
        var copy = self
        return copy.withUTF8 { utf8 in
            guard let base = utf8.baseAddress, utf8.count > 0, let length = Int32(exactly: utf8.count) else {
                return nil
            }
            return body(UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), length)
        }
    }
}
