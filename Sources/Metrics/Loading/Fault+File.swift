extension Fault {
    /// The fault of a file that cannot be read.
    package init(file: String, problem: FileProblem, limit: Int = CSVReader.maximumFileSize) {
        switch problem {
        case .missing:
            self.init(
                file: file, line: 1, column: 1, code: .missingFile,
                message: Bilingual(zh: "没有这个文件", en: "there is no such file"),
                remedy: Bilingual(zh: "请补上该文件，或检查目录是否正确", en: "add it, or check the directory given"))
        case .tooLarge:
            self.init(
                file: file, line: 1, column: 1, code: .fileTooLarge,
                message: Bilingual(
                    zh: "文件超过 \(limit >> 20) MiB", en: "a file of more than \(limit >> 20) MiB"),
                remedy: Bilingual(zh: "请拆成几个文件", en: "split it"))
        case .unreadable(let reason):
            self.init(
                file: file, line: 1, column: 1, code: .unreadableFile,
                message: Bilingual(zh: "无法读取：\(reason)", en: "it cannot be read: \(reason)"),
                remedy: Bilingual(zh: "请检查文件类型与权限", en: "check what it is and who may read it"))
        }
    }

    static func noHeader(file: String, schema: TableSchema) -> Fault {
        let header = schema.required.joined(separator: ",")
        return Fault(
            file: file, line: 1, column: 1, code: .missingColumn,
            message: Bilingual(zh: "文件是空的，没有表头", en: "the file is empty: it has no header"),
            remedy: Bilingual(zh: "第一行请写：\(header)", en: "make its first line \(header)"))
    }

    static func duplicateColumn(_ field: CSVField, file: String) -> Fault {
        Fault(
            file: file, line: field.line, column: field.column, code: .duplicateColumn,
            message: Bilingual(zh: "列“\(field.text)”出现两次", en: "the column “\(field.text)” stands twice"),
            remedy: Bilingual(zh: "请删去一列", en: "delete one of the two"))
    }

    /// A column of no table. `meant` is the missing column that it may stand for.
    static func unknownColumn(
        _ field: CSVField, file: String, known: [String], meant: String? = nil
    ) -> Fault {
        let guess = meant ?? nearest(to: field.text, among: known)
        let list = known.joined(separator: ", ")
        return Fault(
            file: file, line: field.line, column: field.column, code: .unknownColumn,
            message: Bilingual(zh: "没有名为“\(field.text)”的列", en: "there is no column “\(field.text)”"),
            remedy: guess.map { Bilingual(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
                ?? Bilingual(zh: "可用的列：\(list)", en: "the columns are \(list)"))
    }

    static func missingColumn(_ column: String, file: String, line: Int) -> Fault {
        Fault(
            file: file, line: line, column: 1, code: .missingColumn,
            message: Bilingual(zh: "缺少列“\(column)”", en: "the column “\(column)” is missing"),
            remedy: Bilingual(zh: "请在表头中加上它，值可以留空", en: "add it to the header; its fields may be empty"))
    }

    /// The fault of a file that is not CSV.
    init(file: String, csv fault: CSVFault) {
        let (code, message, remedy): (FaultCode, Bilingual, Bilingual) =
            switch fault.kind {
            case .nulByte:
                (
                    .nulByte, Bilingual(zh: "有 NUL 字节，不是文本文件", en: "a NUL byte: this is no text file"),
                    Bilingual(zh: "请另存为“CSV UTF-8”", en: "save it as “CSV UTF-8”")
                )
            case .invalidUTF8:
                (
                    .invalidUTF8, Bilingual(zh: "不是 UTF-8 编码", en: "these bytes are not UTF-8"),
                    Bilingual(
                        zh: "请在 Excel 或 WPS 中另存为“CSV UTF-8”", en: "save it as “CSV UTF-8” in Excel or WPS")
                )
            case .unclosedQuote:
                (
                    .unclosedQuote, Bilingual(zh: "引号没有闭合", en: "this quote is never closed"),
                    Bilingual(zh: "请补上右引号", en: "close it")
                )
            case .strayQuote:
                (
                    .strayQuote, Bilingual(zh: "引号的位置不对", en: "a quote stands where none can"),
                    Bilingual(
                        zh: "含引号的字段请整个加引号，里面的引号写两遍",
                        en: "put the whole field in quotes and write quotes in it twice")
                )
            case .strayCarriageReturn:
                (
                    .strayCarriageReturn,
                    Bilingual(zh: "回车符后没有换行符", en: "a carriage return without a line feed"),
                    Bilingual(zh: "换行请用 LF 或 CRLF", en: "end lines with LF or CRLF")
                )
            case .fieldCount(let found, let expected):
                (
                    .fieldCount,
                    Bilingual(
                        zh: "这一行有 \(found) 个字段，表头有 \(expected) 个",
                        en: "this row has \(found) fields, the header \(expected)"),
                    Bilingual(
                        zh: "请检查逗号；含逗号的字段要加引号", en: "check its commas; a field with one needs quotes")
                )
            case .fieldTooLarge:
                (
                    .fieldTooLarge, Bilingual(zh: "字段超过 64 KiB", en: "a field of more than 64 KiB"),
                    Bilingual(zh: "请检查前面是否有未闭合的引号", en: "look for a quote that is not closed before it")
                )
            case .fileTooLarge:
                (
                    .fileTooLarge, Bilingual(zh: "文件超过 64 MiB", en: "a file of more than 64 MiB"),
                    Bilingual(zh: "请拆成几个文件", en: "split it")
                )
            }
        self.init(
            file: file, line: fault.line, column: fault.column, code: code, message: message, remedy: remedy)
    }
}
