/// The text of a UTF-8 file of up to `limit` bytes, or the fault that keeps it from being read, at the first
/// byte that is no UTF-8 where that is the reason.
package func readText(of path: String, limit: Int) -> Result<String, Fault> {
    var bytes: [UInt8] = []
    do throws(FileProblem) {
        try readChunks(of: path, limit: limit) { bytes.append(contentsOf: $0) }
    } catch {
        return .failure(Fault(file: path, problem: error, limit: limit))
    }
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    let place = placeOfInvalidByte(in: bytes)
    return .failure(
        Fault(
            file: path, line: place.line, column: place.column, code: .invalidUTF8,
            message: Bilingual(zh: "不是 UTF-8 编码", en: "these bytes are not UTF-8"),
            remedy: Bilingual(zh: "请另存为 UTF-8", en: "save it as UTF-8")))
}

/// Line and column of the first byte that no UTF-8 has; a byte order mark takes no column.
private func placeOfInvalidByte(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    var decoder = UTF8()
    var rest = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]).makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column)
}
