import CPangoCairo

/// The libraries that draw, as linked.
public enum CanvasLibraries {
    /// A library and its version as it tells it itself.
    public struct Version: Equatable, Sendable {
        /// As Debian calls it.
        public var name: String
        /// Dotted numbers.
        public var version: String
    }

    /// What this process draws with, bottom up.
    public static var versions: [Version] {
        let fontconfig = Int(FcGetVersion())
        return [
            Version(name: "cairo", version: String(cString: cairo_version_string())),
            Version(
                name: "fontconfig",
                version: "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            Version(name: "pango", version: String(cString: pango_version_string())),
        ]
    }
}
