extension SVGRenderer {
    /// A picture with live text, of the scene's size in points, for the web: text that can be searched, copied and
    /// read aloud, a `<title>` for each mark, and groups that a page can find (`id`, `class`, `data-datum`,
    /// `data-series`). It is written without Cairo, has no script and refers to nothing outside but the addresses
    /// that groups link to.
    ///
    /// A reader who lacks the scene's font sees another. Han characters are as wide in any of them, figures and Latin
    /// letters are not: with a measurer, each run that has such says how wide the layout found it (`textLength`), and
    /// a browser fits it in by a few hundredths, so that labels never run into each other.
    /// - Parameters:
    ///   - language: BCP 47, of the text.
    ///   - idPrefix: begins every id; give pictures that are put into one web page different ones. Letters,
    ///     digits, `-`, `_`, and a letter first.
    ///   - measurer: what laid the scene out; `nil` leaves widths to the reader's font, and characters that no font
    ///     has unnoticed.
    /// - Throws: `badSize`, `controlCharacter`, `refusedLink`, and what the measurer finds.
    public static func renderLive(
        _ scene: Scene, language: String = "zh-CN", idPrefix: String = "x",
        measuredBy measurer: (any TextMeasuring)? = nil
    ) throws(CanvasError) -> [UInt8] {
        guard isName(idPrefix) else { throw .library("“\(idPrefix)” cannot begin an id") }
        try scene.checkGeometry()
        var writer = try SVGWriter(scene, idPrefix: idPrefix, measurer: measurer)
        try writer.write(scene, language: language)
        return writer.xml.bytes
    }
}
