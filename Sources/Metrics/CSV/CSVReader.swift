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
    /// What the fields of the row hold so far, and those that are ended.
    private var bytes: [UInt8] = []
    private var extents: [CSVRecord.Extent] = []
    /// The same of the row that ``plainRow(in:from:_:)`` took last: as long as the longest of them, and as many.
    private var plainBytes: [UInt8] = []
    private var plainExtents: [CSVRecord.Extent] = []
    /// Where the field being read begins in them.
    private var fieldStart = 0
    /// All bits that some byte of the field has.
    private var fieldBits: UInt8 = 0
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
        bytes.reserveCapacity(256)
        extents.reserveCapacity(16)
    }

    /// Takes the next bytes of the file and hands over every row or fault completed by them.
    public mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ take: (Event) -> Void) {
        var index = 0
        while index < chunk.count, state != .ended {
            let length = plainRow(in: chunk, from: index, take)
            if length > 0 {
                index += length
                continue
            }
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

    /// Takes a whole row that is wholly in the chunk and has neither quotes nor anything else out of the ordinary, as
    /// nearly all rows are: how many bytes it has, its line end included. 0 where there is no such row; then it is taken
    /// byte by byte.
    private mutating func plainRow(
        in chunk: UnsafeBufferPointer<UInt8>, from start: Int, _ take: (Event) -> Void
    ) -> Int {
        guard state == .fieldStart, rowIsBlank, bytesRead >= 4, let width else { return 0 }
        let most = min(chunk.count - start, fileLimit - bytesRead, Self.maximumFieldSize)
        if plainExtents.count != width {
            plainExtents = Array(repeating: CSVRecord.Extent(start: 0, end: 0, line: 0), count: width)
        }
        let ahead = UnsafeBufferPointer(rebasing: chunk[start..<start + most])
        guard
            let row = plainExtents.withUnsafeMutableBufferPointer({
                PlainRow(beginning: ahead, line: line, extents: $0)
            })
        else { return 0 }
        let found = UnsafeBufferPointer(rebasing: ahead[..<row.size])
        if row.holdsHigh, !found.isUTF8 { return 0 }
        if plainBytes.count < row.size { plainBytes += Array(repeating: 0, count: row.size) }
        plainBytes.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(found)) }
        bytesRead += row.length
        line += 1
        take(
            .success(
                CSVRecord(
                    bytes: plainBytes, extents: plainExtents, line: rowLine,
                    mayHoldControl: row.mayHoldControl)))
        rowLine = line
        return row.length
    }

    /// How many bytes from an index on only lengthen the field: none of them ends, quotes or breaks anything.
    /// The first bytes of a file and the last of its limit are left to be taken one by one.
    private func plainRun(in chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard state == .unquoted || state == .quoted, bytesRead >= 4 else { return 0 }
        let most = min(
            chunk.count - start, fileLimit - bytesRead, Self.maximumFieldSize - (bytes.count - fieldStart))
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
        bytes.append(contentsOf: run)
        var columns = 0
        var bits: UInt8 = 0
        for byte in run {
            columns += byte & 0xC0 != 0x80 ? 1 : 0
            bits |= byte
        }
        column += columns
        fieldBits |= bits
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
        bytes.withUnsafeBufferPointer { chunk in reader.read(chunk) { events.append($0.map(\.copied)) } }
        reader.finish { events.append($0) }
        return events
    }

    /// Called once, when whatever follows the first three bytes is known.
    private mutating func dropByteOrderMark() {
        guard bytes == [0xEF, 0xBB, 0xBF], extents.isEmpty else { return }
        startRow()
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
            if extents.isEmpty, state == .fieldStart { rowLine = line }
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func append(_ byte: UInt8, _ take: (Event) -> Void) {
        guard bytes.count - fieldStart < Self.maximumFieldSize else {
            (line, column) = (fieldLine, fieldColumn)
            stop(.fieldTooLarge, take)
            return
        }
        bytes.append(byte)
        fieldBits |= byte
    }

    private mutating func endField(_ take: (Event) -> Void) {
        if state == .fieldStart { (fieldLine, fieldColumn) = (line, column) }
        if fieldBits < 0x80 || bytes[fieldStart...].isUTF8 {
            extents.append(
                CSVRecord.Extent(
                    start: fieldStart, end: bytes.count, line: fieldLine, column: fieldColumn,
                    isQuoted: state == .quoteInQuoted))
        } else {
            rowIsBad = true
            let (line, column) = placeOfInvalidByte()
            report(.invalidUTF8, line, column, take)
        }
        fieldStart = bytes.count
        fieldBits = 0
    }

    private mutating func endRow(_ take: (Event) -> Void) {
        defer { startRow() }
        guard !rowIsBlank, !rowIsBad else { return }
        if let width, extents.count != width {
            report(.fieldCount(found: extents.count, expected: width), rowLine, 1, take)
            return
        }
        width = extents.count
        take(.success(CSVRecord(bytes: bytes, extents: extents, line: rowLine, mayHoldControl: true)))
    }

    private mutating func startRow() {
        extents.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        fieldStart = 0
        fieldBits = 0
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
        var rest = bytes[fieldStart...].makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
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

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
