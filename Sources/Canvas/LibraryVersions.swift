import CDeflate
import CPangoCairo

/// The libraries that draw, as found when the program runs.
public struct LibraryVersion: Equatable, Sendable {
    /// The library's name.
    public var name: String
    /// Its version as it states it.
    public var version: String

    /// Every library of this module, for `doctor` and for bug reports.
    public static var all: [LibraryVersion] {
        let fontconfig = Int(FcGetVersion())
        let (cairo, pango) = (cairo_version_string(), pango_version_string())
        return [
            LibraryVersion(name: "Cairo", version: cairo.map { String(cString: $0) } ?? ""),
            LibraryVersion(name: "Pango", version: pango.map { String(cString: $0) } ?? ""),
            LibraryVersion(name: "HarfBuzz", version: String(cString: hb_version_string())),
            LibraryVersion(
                name: "fontconfig",
                version: "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            // libdeflate states the version of its header only.
            LibraryVersion(name: "libdeflate", version: LIBDEFLATE_VERSION_STRING),
        ]
    }
}
