import CPoppler
import CXML
import CZip

extension Extractor {
    /// The libraries that read the formats, as found when the program runs.
    package static var libraryVersions: [(name: String, version: String)] {
        [
            ("Poppler", poppler_get_version().map { String(cString: $0) } ?? ""),
            // The version of its header: how the library states its own changed over the years.
            ("libxml2", LIBXML_DOTTED_VERSION),
            ("libzip", zip_libzip_version().map { String(cString: $0) } ?? ""),
        ]
    }
}
