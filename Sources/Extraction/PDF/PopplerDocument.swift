import CPoppler
import Exchange

/// A PDF as Poppler knows it.
final class PopplerDocument {
    private let handle: OpaquePointer
    /// How many pages it says it has.
    let pageCount: Int

    /// Throws where the bytes are no PDF, are damaged or are locked.
    init(_ bytes: [UInt8]) throws(ExtractionFailure) {
        var error: UnsafeMutablePointer<GError>?
        let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(data) }
        guard let handle = poppler_document_new_from_bytes(data, nil, &error) else {
            let locked =
                g_error_matches(error, poppler_error_quark(), Int32(POPPLER_ERROR_ENCRYPTED.rawValue)) != 0
            let reason = error.flatMap { $0.pointee.message.map { String(cString: $0) } } ?? "no PDF"
            g_clear_error(&error)
            throw locked ? .encrypted : .broken(reason)
        }
        self.handle = handle
        pageCount = Int(poppler_document_get_n_pages(handle))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// The glyphs of a page that show something and stand on it; `nil` where the page cannot be read.
    func glyphs(ofPage index: Int) throws(ExtractionFailure) -> [Glyph]? {
        guard let page = poppler_document_get_page(handle, Int32(index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        guard let words = poppler_page_get_text(page) else { return [] }
        defer { g_free(words) }
        var boxes: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &boxes, &count) != 0, let boxes else { return [] }
        defer { g_free(boxes) }
        guard count <= Bounds.glyphs else { throw .excess(.glyphs) }
        var size = (width: 0.0, height: 0.0)
        poppler_page_get_size(page, &size.width, &size.height)
        let fonts = fonts(of: page, count: Int(count))
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(Int(count))
        for (place, scalar) in String(cString: words).unicodeScalars.enumerated() {
            guard place < Int(count) else { break }
            let box = Box(boxes[place])
            let onPage =
                box.left < size.width && box.right > 0 && box.top < size.height && box.bottom > 0
                && box.width >= 0 && box.height > 0
            guard onPage, !scalar.isBlank else { continue }
            let font = fonts[place]
            glyphs.append(
                Glyph(
                    scalar: scalar, box: box, size: font.size > 0 ? font.size : box.height, font: font.number)
            )
        }
        return glyphs
    }

    /// The font of each character of a page: a number for its name, and its size.
    private func fonts(of page: OpaquePointer, count: Int) -> [(number: Int, size: Double)] {
        var fonts = [(number: Int, size: Double)](repeating: (0, 0), count: count)
        let list = poppler_page_get_text_attributes(page)
        defer { poppler_page_free_text_attributes(list) }
        var numbers: [String: Int] = [:]
        var entry = list
        while let node = entry {
            entry = node.pointee.next
            guard let data = node.pointee.data else { continue }
            let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
            let name = attributes.font_name.map { String(cString: $0) } ?? ""
            let number = numbers[name] ?? numbers.count + 1
            numbers[name] = number
            let (start, end) = (Int(attributes.start_index), Int(attributes.end_index))
            guard start >= 0, start <= end else { continue }
            for place in start...end where place < count { fonts[place] = (number, attributes.font_size) }
        }
        return fonts
    }
}

extension Box {
    /// Poppler's rectangles count from the upper left corner here, its corners in any order.
    init(_ rectangle: PopplerRectangle) {
        self.init(
            left: min(rectangle.x1, rectangle.x2), top: min(rectangle.y1, rectangle.y2),
            right: max(rectangle.x1, rectangle.x2), bottom: max(rectangle.y1, rectangle.y2))
    }
}
