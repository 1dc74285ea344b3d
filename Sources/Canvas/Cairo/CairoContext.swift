import CPangoCairo

/// Cairo's pen. Coordinates are points from the top left, unless scaled.
package final class CairoContext {
    /// Owned; released with this object.
    package let handle: OpaquePointer

    /// A pen on a surface, which it keeps alive.
    package init(surface: OpaquePointer) {
        handle = cairo_create(surface)
    }

    deinit {
        cairo_destroy(handle)
    }

    /// Draws with a colour from now on.
    func setColor(_ color: Color) {
        let unit = 1.0 / 255
        cairo_set_source_rgba(
            handle, Double(color.red) * unit, Double(color.green) * unit, Double(color.blue) * unit,
            Double(color.alpha) * unit)
    }

    /// Replaces the current path.
    func setPath(_ path: Path) {
        cairo_new_path(handle)
        for segment in path.segments {
            switch segment {
            case .move(let to): cairo_move_to(handle, to.x, to.y)
            case .line(let to): cairo_line_to(handle, to.x, to.y)
            case .curve(let one, let two, let to):
                cairo_curve_to(handle, one.x, one.y, two.x, two.y, to.x, to.y)
            case .close: cairo_close_path(handle)
            }
        }
    }

    /// Throws what went wrong since the pen was made, if anything did.
    func check() throws(CanvasError) {
        try Cairo.check(cairo_status(handle))
    }
}

/// Cairo's status codes as errors.
enum Cairo {
    /// Throws unless all is well.
    static func check(_ status: cairo_status_t) throws(CanvasError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .library("Cairo: " + String(cString: cairo_status_to_string(status)))
    }
}
