import CPangoCairo

@testable import Canvas

/// A surface that writes a file of vectors into memory.
final class DocumentSurface {
    /// Owned; released with this object.
    let handle: OpaquePointer
    // Cairo holds it unretained until the surface is finished, which `deinit` sees to at the latest.
    private let sink: ByteSink

    private init(_ sink: ByteSink, handle: OpaquePointer) throws(CanvasError) {
        self.sink = sink
        self.handle = handle
        try Cairo.check(cairo_surface_status(handle))
    }

    deinit {
        cairo_surface_finish(handle)
        cairo_surface_destroy(handle)
    }

    /// A PDF whose first page is of this size.
    static func pdf(_ size: Size) throws(CanvasError) -> DocumentSurface {
        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, sink.closure, size.width, size.height)
        guard let surface else { throw .library("Cairo: no PDF surface") }
        return try DocumentSurface(sink, handle: surface)
    }

    /// Ends the file and returns it. Nothing can be drawn after.
    func finish() throws(CanvasError) -> [UInt8] {
        cairo_surface_finish(handle)
        try Cairo.check(cairo_surface_status(handle))
        return sink.bytes
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

/// The same pages through Cairo's PDF surface, which knows nothing of our writer: what both show must agree.
enum CairoPDF {
    static func render(_ pages: [Scene], typesetter: Typesetter) throws -> [UInt8] {
        let surface = try DocumentSurface.pdf(pages[0].size)
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
