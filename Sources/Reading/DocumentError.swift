import Exchange
import Metrics

/// Why a document cannot be read.
public enum DocumentError: Error, Equatable, Sendable {
    /// There is no such file.
    case missing
    /// The system will not hand it over; why, in its own words.
    case unreadable(String)
    /// A file of more than 64 MiB, or a text of more than 16 MiB.
    case tooLarge
    /// A NUL character: the file is no text. The offset counts Unicode scalars.
    case nul(offset: Int)
    /// Bytes that are not UTF-8, after so many scalars that are.
    case invalidUTF8(offset: Int)
    /// A file of a kind that is not read; which, where it is known.
    case unknownKind(String?)
    /// It is damaged; how, in the words of the library that reads it.
    case broken(String)
    /// It is locked with a password.
    case encrypted
    /// A PDF of pictures without text.
    case imageOnly
    /// It asks for more of something than any document may.
    case excess(Excess)
    /// It took longer than a document may; in seconds.
    case timedOut(seconds: Int)
    /// The program that reads it was ended by it, on a signal of the system.
    case crashed(signal: Int)
    /// The program that reads everything but plain text is not where it should be.
    case extractorMissing(String)
    /// A folder without a document in it.
    case noDocuments
    /// A name that is not UTF-8, by which no file can be asked for.
    case unnamable

    /// What a document may have too much of.
    public enum Excess: String, Equatable, Sendable {
        /// Bytes that an archive unpacks to, files in it.
        case unpackedSize, archiveEntries
        /// Elements within elements, elements at all.
        case depth, nodes
        /// Pages, glyphs on one page.
        case pages, glyphs
        /// Folders within folders.
        case folders
        /// Quantities in a text.
        case quantities
    }

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
        case .tooLarge:
            Bilingual(
                zh: "文件超过 64 MiB，或文字超过 16 MiB", en: "a file of more than 64 MiB or a text of more than 16 MiB"
            )
        case .nul(let offset):
            Bilingual(
                zh: "第 \(offset) 个字符后有 NUL，不是文本文件", en: "a NUL after \(offset) characters: this is no text")
        case .invalidUTF8(let offset):
            Bilingual(zh: "第 \(offset) 个字符后不是 UTF-8 编码", en: "after \(offset) characters it is not UTF-8")
        case .unknownKind(let kind):
            Bilingual(
                zh: "不支持这种文件" + (kind.map { "（\($0)）" } ?? ""),
                en: "a kind of file that is not read" + (kind.map { " (\($0))" } ?? ""))
        case .broken(let reason): Bilingual(zh: "文件已损坏：\(reason)", en: "it is damaged: \(reason)")
        case .encrypted: Bilingual(zh: "文件有密码", en: "it is locked with a password")
        case .imageOnly: Bilingual(zh: "只有图片，没有文字", en: "it holds pictures and no text")
        case .excess(let excess): excess.message
        case .timedOut(let seconds):
            Bilingual(zh: "超过 \(seconds) 秒仍未读完", en: "it was not read within \(seconds) seconds")
        case .crashed(let signal):
            Bilingual(
                zh: "读取它的程序中止（信号 \(signal)）：文件已损坏，或所需内存超过 \(Bounds.memory >> 20) MiB",
                en:
                    "its reader ended on signal \(signal): it is damaged, or needs more than \(Bounds.memory >> 20) MiB of memory"
            )
        case .extractorMissing(let path): Bilingual(zh: "没有程序 \(path)", en: "there is no program \(path)")
        case .noDocuments: Bilingual(zh: "文件夹里没有文章", en: "there is no document in this folder")
        case .unnamable: Bilingual(zh: "文件名不是 UTF-8 编码", en: "its name is not UTF-8")
        }
    }

    /// What to do about it.
    public var remedy: Bilingual {
        switch self {
        case .missing: Bilingual(zh: "请检查路径", en: "check the path")
        case .unreadable: Bilingual(zh: "请检查文件类型与权限", en: "check what it is and who may read it")
        case .tooLarge, .excess(.quantities): Bilingual(zh: "请拆成几个文件", en: "split it")
        case .nul, .invalidUTF8: Bilingual(zh: "请另存为 UTF-8 纯文本", en: "save it as plain text in UTF-8")
        case .unknownKind:
            Bilingual(zh: "请另存为 PDF、DOCX、HTML 或纯文本", en: "save it as PDF, DOCX, HTML or plain text")
        case .broken, .crashed: Bilingual(zh: "请重新下载或另存", en: "fetch it anew, or save it anew")
        case .encrypted: Bilingual(zh: "请去掉密码后另存", en: "save it without the password")
        case .imageOnly: Bilingual(zh: "请先做文字识别（OCR）", en: "recognise its text first (OCR)")
        case .excess(.folders): Bilingual(zh: "请指明里面的文件夹", en: "name a folder further in")
        case .excess, .timedOut:
            Bilingual(
                zh: "请检查文件来源；若无误，请另存为纯文本", en: "check where it is from; if it is sound, save it as plain text"
            )
        case .extractorMissing: Bilingual(zh: "请运行 make", en: "run make")
        case .noDocuments:
            Bilingual(
                zh: "文章的文件名以 .txt、.md、.html、.pdf 或 .docx 结尾",
                en: "the names of documents end in .txt, .md, .html, .pdf or .docx")
        case .unnamable: Bilingual(zh: "请改名", en: "rename it")
        }
    }
}

extension DocumentError.Excess {
    fileprivate var message: Bilingual {
        switch self {
        case .unpackedSize:
            Bilingual(
                zh: "解压后超过 \(Bounds.unpackedSize >> 20) MiB，或超过压缩包的 \(Bounds.unpackedRatio) 倍",
                en:
                    "it unpacks to more than \(Bounds.unpackedSize >> 20) MiB, or \(Bounds.unpackedRatio) times its size"
            )
        case .archiveEntries:
            Bilingual(
                zh: "压缩包里超过 \(Bounds.archiveEntries) 个文件",
                en: "more than \(Bounds.archiveEntries) files in it")
        case .depth: Bilingual(zh: "嵌套过深", en: "elements nested too deep")
        case .nodes: Bilingual(zh: "元素超过 \(Bounds.nodes) 个", en: "more than \(Bounds.nodes) elements")
        case .pages: Bilingual(zh: "超过 \(Bounds.pages) 页", en: "more than \(Bounds.pages) pages")
        case .glyphs:
            Bilingual(zh: "一页超过 \(Bounds.glyphs) 个字", en: "more than \(Bounds.glyphs) characters on a page")
        case .quantities:
            Bilingual(
                zh: "数量超过 \(Bounds.quantities) 个", en: "more than \(Bounds.quantities) quantities in it")
        case .folders:
            Bilingual(
                zh: "文件夹嵌套超过 \(DocumentPaths.maximumDepth) 层",
                en: "more than \(DocumentPaths.maximumDepth) folders within each other")
        }
    }
}
