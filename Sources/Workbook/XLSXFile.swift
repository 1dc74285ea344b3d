import CXLSXWriter
import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a workbook could not be written.
public enum WorkbookError: Error, Equatable {
    /// The file cannot be written; what the library says.
    case unwritable(reason: String)
    /// More rows or columns than the 1,048,576 and 16,384 that a sheet of Excel holds.
    case tooLarge(rows: Int, columns: Int)
}

/// The owner of a workbook of libxlsxwriter: sheets are added and filled, then all of it becomes bytes.
///
/// Text is always written as text, so that nothing of the data can become a formula.
final class XLSXFile {
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private let folder: String
    private var path: String { folder + "/book.xlsx" }
    private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
    /// The first thing that went wrong.
    private var failure: lxw_error = LXW_NO_ERROR

    /// An empty workbook.
    /// - Parameters:
    ///   - title: in the properties of the document.
    ///   - created: its date in Unix seconds; never 0, for which the library takes the clock.
    init(title: String, created: Int) throws(WorkbookError) {
        folder = FileManager.default.temporaryDirectory.path + "/huimou-" + UUID().uuidString
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw WorkbookError.unwritable(reason: "\(error)")
        }
        book = workbook_new(folder + "/book.xlsx")
        guard let book else { throw .unwritable(reason: "out of memory") }
        title.withMutableCString { title in
            var properties = lxw_doc_properties()
            properties.title = title
            properties.created = time_t(max(1, created))
            note(workbook_set_properties(book, &properties))
        }
    }

    deinit {
        if let book { lxw_workbook_free(book) }
        try? FileManager.default.removeItem(atPath: folder)
    }

    func sheet(_ name: String) throws(WorkbookError) -> Sheet {
        guard let book, let sheet = workbook_add_worksheet(book, name) else {
            throw .unwritable(reason: "no sheet \(name)")
        }
        return Sheet(file: self, name: name, sheet: sheet)
    }

    /// The finished file.
    func bytes() throws(WorkbookError) -> [UInt8] {
        guard let open = book else { throw .unwritable(reason: "the workbook is closed") }
        book = nil
        // It frees the workbook whether it could write it or not.
        note(workbook_close(open))
        guard failure == LXW_NO_ERROR else {
            throw .unwritable(reason: String(cString: lxw_strerror(failure)))
        }
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw WorkbookError.unwritable(reason: "\(error)")
        }
    }

    /// Keeps what a call to the library answered.
    func note(_ result: lxw_error) {
        if failure == LXW_NO_ERROR { failure = result }
    }

    func chart(_ type: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
        guard let book, let chart = workbook_add_chart(book, UInt8(type.rawValue)) else {
            throw .unwritable(reason: "no chart")
        }
        return chart
    }

    /// The library's format for ours, each made once.
    func format(_ format: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
        if let made = formats[format] { return made }
        guard let book, let made = workbook_add_format(book) else { return nil }
        if format.isBold { format_set_bold(made) }
        if format.wraps {
            format_set_text_wrap(made)
            format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        if format.isTitle { format_set_font_size(made, 14) }
        if format.isHead {
            format_set_bottom(made, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bg_color(made, lxw_color_t(0xEEEEEE))
        }
        if format.isRight { format_set_align(made, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if let color = format.color { format_set_font_color(made, lxw_color_t(color)) }
        if !format.number.isEmpty { format_set_num_format(made, format.number) }
        formats[format] = made
        return made
    }
}

/// How a cell looks.
struct CellFormat: Hashable {
    var isBold = false
    var isTitle = false
    var isHead = false
    var isRight = false
    var wraps = false
    /// 0xRRGGBB.
    var color: Int?
    /// The number format, in the words of spreadsheets.
    var number = ""

    static let plain = CellFormat()
    static let title = CellFormat(isBold: true, isTitle: true)
    static let head = CellFormat(isBold: true, isHead: true, wraps: true)
    static let numberHead = CellFormat(isBold: true, isHead: true, isRight: true, wraps: true)
    static let prose = CellFormat(wraps: true)
}

extension String {
    /// The text for a call that takes it as mutable, and does not change it.
    func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
        var bytes = Array(utf8CString)
        return bytes.withUnsafeMutableBufferPointer { buffer in
            // A C string holds its end at least.
            body(buffer.baseAddress!)
        }
    }
}
