import Glibc
public struct PDFMetadata: Sendable, Equatable { public init(title: String, author: String, subject: String, keywords: String, language: String, creationDate: Int64) {} }
public struct OutlineEntry: Sendable, Equatable { public init(title: String, level: Int, destination: String) {} }
public struct PDFDocument: Sendable, Equatable { public var pages: [Scene]; public init(metadata: PDFMetadata, pages: [Scene], outline: [OutlineEntry]) { self.pages = pages } }
public enum PDFRenderer { public static func render(_ d: PDFDocument, typesetter: Typesetter) throws(CanvasError) -> [UInt8] { [] } }
public enum SVGRenderer { public static func render(_ d: Scene, typesetter: Typesetter) throws(CanvasError) -> [UInt8] { [] } }
public enum AtomicFile { public static func write(_ b: [UInt8], to path: String) throws { let f = fopen(path, "w"); fwrite(b, 1, b.count, f); fclose(f) } }
public enum CanvasLibraries { public static var versions: [(name: String, version: String)] { [] } }
public enum InstalledFonts { public static func path(of f: String) -> String? { nil } }
