import CXLSXWriter

/// The library that writes workbooks, for `doctor` and for bug reports.
public enum WorkbookLibrary {
    /// Its name.
    public static let name = "libxlsxwriter"
    /// Its version as it states it.
    public static var version: String { String(cString: lxw_version()) }
}
