import CPangoCairo
import Canvas

/// A surface that writes a PDF into memory.
private final class DocumentSurface {
    /// Owned; released with this object.
    let handle: OpaquePointer
    // Cairo holds it unretained until the surface is finished, which `deinit` sees to at the latest.
    private let sink: ByteSink

    /// Of a file whose first page is of this size.
    init(_ size: Size) throws(CanvasError) {
        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, sink.closure, size.width, size.height)
        guard let surface else { throw .library("Cairo: no PDF surface") }
        (self.sink, handle) = (sink, surface)
        try check()
    }

    deinit {
        cairo_surface_finish(handle)
        cairo_surface_destroy(handle)
    }

    /// Ends the file and returns it. Nothing can be drawn after.
    func finish() throws(CanvasError) -> [UInt8] {
        cairo_surface_finish(handle)
        try check()
        return sink.bytes
    }

    private func check() throws(CanvasError) {
        let status = cairo_surface_status(handle)
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .library("Cairo: " + String(cString: cairo_status_to_string(status)))
    }
}

/// Collects what Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []

    /// What Cairo hands back to `write`.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let write:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32
        ) -> cairo_status_t = { closure, data, length in
            guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
        }
}

/// Pages through Cairo's PDF surface, which knows nothing of our writer: what both show must agree.
package enum CairoPDF {
    /// A file of these pages, without links, structure or outline.
    package static func render(_ pages: [Scene], typesetter: Typesetter) throws -> [UInt8] {
        let surface = try DocumentSurface(pages[0].size)
        let cairo = CairoContext(surface: surface.handle)
        for page in pages {
            cairo_pdf_surface_set_size(surface.handle, page.size.width, page.size.height)
            var painter = ScenePainter(cairo, typesetter: typesetter)
            try painter.paint(page)
            cairo_show_page(cairo.handle)
        }
        return try surface.finish()
    }
}
