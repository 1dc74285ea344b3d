/// Reads CSV (RFC 4180, UTF-8) chunk by chunk: feed it bytes as they come, then ``finish(_:)``.
///
/// Tolerates a byte order mark and both line ends. Blank lines are skipped. The first row sets how many
/// fields every row has. Rows at fault are reported in place and left out; a NUL byte, an unclosed quote
/// or something oversized ends the reading, since what follows it means nothing.
public struct CSVReader: Sendable {
    /// The largest field, in bytes: 64 KiB.
    public static let maximumFieldSize = 64 << 10
    /// The largest file, in bytes: 64 MiB.
    public static let maximumFileSize = 64 << 20

    /// What reading yields: a row, or what is wrong with one.
    public typealias Event = Result<CSVRecord, CSVFault>

    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted, afterCarriageReturn, skipping, ended
    }

    private let fileLimit: Int
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var fields: [CSVField] = []
    private var width: Int?
    private var bytesRead = 0
    private var (line, column) = (1, 1)
    private var (fieldLine, fieldColumn) = (1, 1)
    private var rowLine = 1
    private var rowIsBlank = true
    private var rowIsBad = false

    /// A reader at the start of a file.
    public init() { self.init(fileLimit: Self.maximumFileSize) }

    /// A reader with a file limit of its own, in bytes.
    init(fileLimit: Int) {
        self.fileLimit = fileLimit
        field.reserveCapacity(256)
    }

    /// Takes the next bytes of the file and hands over every row or fault completed by them.
    public mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ take: (Event) -> Void) {
        var index = 0
        while index < chunk.count, state != .ended {
            let run = plainRun(in: chunk, from: index)
            if run > 1 {
                append(UnsafeBufferPointer(rebasing: chunk[index..<index + run]))
                index += run
                continue
            }
            bytesRead += 1
            if bytesRead == 4 { dropByteOrderMark() }
            if bytesRead > fileLimit {
                stop(.fileTooLarge, take)
            } else {
                step(chunk[index], take)
            }
            index += 1
        }
    }

    /// How many bytes from an index on only lengthen the field: none of them ends, quotes or breaks anything.
    /// The first bytes of a file and the last of its limit are left to be taken one by one.
    private func plainRun(in chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard state == .unquoted || state == .quoted, bytesRead >= 4 else { return 0 }
        let most = min(chunk.count - start, fileLimit - bytesRead, Self.maximumFieldSize - field.count)
        var length = 0
        while length < most {
            let byte = chunk[start + length]
            // Everything special is a quote, a comma or below the blank.
            if byte < 0x20 || byte == Self.quote || byte == Self.comma { break }
            length += 1
        }
        return length
    }

    private mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
        bytesRead += run.count
        field.append(contentsOf: run)
        var columns = 0
        for byte in run where byte & 0xC0 != 0x80 { columns += 1 }
        column += columns
    }

    /// Ends the file and hands over its last row, or the fault it ends in.
    public mutating func finish(_ take: (Event) -> Void) {
        if bytesRead == 3 { dropByteOrderMark() }
        switch state {
        case .ended, .skipping: break
        case .quoted:
            (line, column) = (fieldLine, fieldColumn)
            stop(.unclosedQuote, take)
        case .afterCarriageReturn: report(.strayCarriageReturn, line, column - 1, take)
        case .fieldStart, .unquoted, .quoteInQuoted:
            endField(take)
            endRow(take)
        }
        state = .ended
    }

    /// Everything in a file that is wholly in memory.
    public static func events(in bytes: [UInt8]) -> [Event] {
        var reader = CSVReader()
        var events: [Event] = []
        bytes.withUnsafeBufferPointer { chunk in reader.read(chunk) { events.append($0) } }
        reader.finish { events.append($0) }
        return events
    }

    /// Called once, when whatever follows the first three bytes is known.
    private mutating func dropByteOrderMark() {
        guard field == [0xEF, 0xBB, 0xBF], fields.isEmpty else { return }
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
        rowIsBlank = true
        column = 1
    }

    private mutating func step(_ byte: UInt8, _ take: (Event) -> Void) {
        if byte == 0 {
            stop(.nulByte, take)
            return
        }
        switch state {
        case .quoted:
            if byte == Self.quote { state = .quoteInQuoted } else { append(byte, take) }
        case .afterCarriageReturn:
            if byte == Self.lineFeed {
                endRow(take)
            } else {
                skip(.strayCarriageReturn, line, column - 1, take)
            }
        case .ended: break
        case .skipping:
            if byte == Self.lineFeed { startRow() }
        case .fieldStart, .unquoted, .quoteInQuoted:
            switch byte {
            case Self.comma:
                rowIsBlank = false
                endField(take)
                state = .fieldStart
            case Self.lineFeed:
                endField(take)
                endRow(take)
            case Self.carriageReturn:
                endField(take)
                state = .afterCarriageReturn
            case Self.quote where state == .fieldStart:
                rowIsBlank = false
                (fieldLine, fieldColumn) = (line, column)
                state = .quoted
            case Self.quote where state == .quoteInQuoted:
                append(byte, take)
                state = .quoted
            case _ where byte == Self.quote || state == .quoteInQuoted:
                skip(.strayQuote, line, column, take)
            default:
                if state == .fieldStart {
                    rowIsBlank = false
                    (fieldLine, fieldColumn) = (line, column)
                    state = .unquoted
                }
                append(byte, take)
            }
        }
        if byte == Self.lineFeed {
            (line, column) = (line + 1, 1)
            if fields.isEmpty, state == .fieldStart { rowLine = line }
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func append(_ byte: UInt8, _ take: (Event) -> Void) {
        guard field.count < Self.maximumFieldSize else {
            (line, column) = (fieldLine, fieldColumn)
            stop(.fieldTooLarge, take)
            return
        }
        field.append(byte)
    }

    private mutating func endField(_ take: (Event) -> Void) {
        if state == .fieldStart { (fieldLine, fieldColumn) = (line, column) }
        if let text = String(validating: field, as: UTF8.self) {
            let isQuoted = state == .quoteInQuoted
            fields.append(
                CSVField(text: text, line: fieldLine, column: fieldColumn, isQuoted: isQuoted))
        } else {
            rowIsBad = true
            let (line, column) = placeOfInvalidByte()
            report(.invalidUTF8, line, column, take)
        }
        field.removeAll(keepingCapacity: true)
    }

    private mutating func endRow(_ take: (Event) -> Void) {
        defer { startRow() }
        guard !rowIsBlank, !rowIsBad else { return }
        if let width, fields.count != width {
            report(.fieldCount(found: fields.count, expected: width), rowLine, 1, take)
            return
        }
        width = fields.count
        take(.success(CSVRecord(fields: fields, line: rowLine)))
    }

    private mutating func startRow() {
        fields.removeAll(keepingCapacity: true)
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
        rowIsBlank = true
        rowIsBad = false
    }

    /// The place of the first byte of the field that no UTF-8 has.
    private func placeOfInvalidByte() -> (line: Int, column: Int) {
        var (line, column) = (fieldLine, fieldColumn)
        // A quoted field is still in one of its quoted states here; its text begins after the quote.
        if state == .quoteInQuoted { column += 1 }
        var decoder = UTF8()
        var bytes = field.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (line, column)
    }

    private func report(_ kind: CSVFault.Kind, _ line: Int, _ column: Int, _ take: (Event) -> Void) {
        take(.failure(CSVFault(kind: kind, line: line, column: column)))
    }

    private mutating func skip(
        _ kind: CSVFault.Kind, _ line: Int, _ column: Int, _ take: (Event) -> Void
    ) {
        report(kind, line, column, take)
        state = .skipping
    }

    private mutating func stop(_ kind: CSVFault.Kind, _ take: (Event) -> Void) {
        report(kind, line, column, take)
        state = .ended
    }

    private static let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
}
