/// Writes scenes as SVG 1.1: with text as outlines, so that a picture looks the same where the fonts are missing, or
/// with live text (`renderLive`), for the web.
public enum SVGRenderer {
    /// A picture with text as outlines, of the scene's size in points, with the scene's title and summary for those
    /// who cannot see it.
    /// - Parameters:
    ///   - language: BCP 47, of title and summary.
    ///   - idPrefix: begins every id; give pictures that are put into one web page different ones. Letters,
    ///     digits, `-`, `_`, and a letter first.
    /// - Throws: what the scene's sizes and text give rise to.
    public static func render(
        _ scene: Scene, typesetter: Typesetter, language: String = "zh-CN", idPrefix: String = "x"
    ) throws(CanvasError) -> [UInt8] {
        guard isName(idPrefix) else { throw .library("“\(idPrefix)” cannot begin an id") }
        try scene.checkGeometry()
        var writer = SVGWriter(scene, idPrefix: idPrefix, outlines: GlyphOutlines(typesetter))
        try writer.write(scene, language: language)
        return writer.xml.bytes
    }

    /// Whether an id may begin with the text.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
