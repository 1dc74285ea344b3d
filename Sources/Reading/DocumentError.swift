import Metrics

/// Why a document cannot be read.
public enum DocumentError: Error, Equatable, Sendable {
    /// There is no such file.
    case missing
    /// The system will not hand it over; why, in its own words.
    case unreadable(String)
    /// More than 16 MiB.
    case tooLarge
    /// A NUL character: the file is no text. The offset counts Unicode scalars.
    case nul(offset: Int)
    /// Bytes that are not UTF-8, after so many scalars that are.
    case invalidUTF8(offset: Int)

    init(_ problem: FileProblem) {
        self =
            switch problem {
            case .missing: .missing
            case .tooLarge: .tooLarge
            case .unreadable(let reason): .unreadable(reason)
            }
    }

    /// What is wrong.
    public var message: Bilingual {
        switch self {
        case .missing: Bilingual(zh: "没有这个文件", en: "there is no such file")
        case .unreadable(let reason): Bilingual(zh: "无法读取：\(reason)", en: "it cannot be read: \(reason)")
        case .tooLarge: Bilingual(zh: "文件超过 16 MiB", en: "it is more than 16 MiB")
        case .nul(let offset):
            Bilingual(
                zh: "第 \(offset) 个字符后有 NUL，不是文本文件", en: "a NUL after \(offset) characters: this is no text")
        case .invalidUTF8(let offset):
            Bilingual(zh: "第 \(offset) 个字符后不是 UTF-8 编码", en: "after \(offset) characters it is not UTF-8")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .missing: Bilingual(zh: "请检查路径", en: "check the path")
        case .unreadable: Bilingual(zh: "请检查文件类型与权限", en: "check what it is and who may read it")
        case .tooLarge: Bilingual(zh: "请拆成几个文件", en: "split it")
        case .nul, .invalidUTF8: Bilingual(zh: "请另存为 UTF-8 纯文本", en: "save it as plain text in UTF-8")
        }
    }
}
