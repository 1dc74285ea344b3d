import Canvas
import Press

/// A report as a folder: `report.md`, and for every picture an SVG that the text names and a PNG beside it.
///
/// The SVG has outlines instead of text, so that it looks the same wherever it is opened; the PNG of 300 dots an inch is for
/// programs that do not read SVG.
public struct MarkdownEdition {
    /// The name of the text.
    public static let textName = "report.md"
    /// The folder of the pictures, below that of the text.
    public static let pictureFolder = "figures"
    /// Dots an inch.
    static let resolution = 300.0

    private let markdown: MarkdownDocument
    private let language: String

    /// A document as a folder.
    /// - Throws: as `MarkdownDocument`.
    public init(_ document: Press.Document) throws {
        markdown = try MarkdownDocument(document, folder: Self.pictureFolder, ending: "svg")
        language = document.words.language
    }

    /// Hands over every file, the text first, by its path below the folder; one picture is in memory at a time.
    public func forEachFile(
        typesetter: Typesetter, _ take: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws {
        try take(Self.textName, Array(markdown.text.utf8))
        for picture in markdown.pictures {
            let scene = try picture.figure.scene()
            let path = "\(Self.pictureFolder)/\(picture.name)"
            try take(path + ".svg", SVGRenderer.render(scene, typesetter: typesetter, language: language))
            try take(path + ".png", PNGRenderer.render(scene, dpi: Self.resolution, typesetter: typesetter))
        }
    }
}
