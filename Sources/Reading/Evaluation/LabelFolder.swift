import Metrics

/// A folder of labels on the disk: one of marked articles (``MarkedArticle``), each a `.txt`, or one with a
/// `statistics.jsonl` (``LabelledStatements``), whose articles are beside it in `../articles/NAME.txt`.
public enum LabelFolder {
    /// The labelled documents of a folder in order of name, and everything that is wrong with them.
    /// - Parameter indicators: the ids that marks may name.
    public static func read(
        _ folder: String, indicators: [Indicator]
    ) -> (documents: [LabelledDocument], faults: [Fault]) {
        let names: [String]
        do throws(FileProblem) {
            names = try fileNames(in: folder)
        } catch {
            return ([], [Fault(file: folder, problem: error)])
        }
        if names.contains("statistics.jsonl") { return statements(in: folder) }
        var documents: [LabelledDocument] = []
        var faults: [Fault] = []
        for name in names where name.hasSuffix(".txt") {
            let path = "\(folder)/\(name)"
            switch readText(of: path, limit: Document.maximumSize) {
            case .failure(let fault): faults.append(fault)
            case .success(let text):
                let (article, found) = MarkedArticle.read(text, path: path, indicators: indicators)
                faults += found
                if let article { documents.append(article) }
            }
        }
        if documents.isEmpty, faults.isEmpty {
            faults.append(
                Fault(
                    file: folder, line: 1, column: 1, code: .missingFile,
                    message: Bilingual(zh: "文件夹里没有标注", en: "the folder has no labels"),
                    remedy: Bilingual(
                        zh: "应有标注过的 .txt 文章，或 statistics.jsonl",
                        en: "it takes marked .txt articles or a statistics.jsonl")))
        }
        return (documents, faults)
    }

    private static func statements(in folder: String) -> (documents: [LabelledDocument], faults: [Fault]) {
        let path = "\(folder)/statistics.jsonl"
        switch readText(of: path, limit: Document.maximumSize) {
        case .failure(let fault): return ([], [fault])
        case .success(let text):
            return LabelledStatements.read(text, path: path) { name in
                let path = "\(folder)/../articles/\(name).txt"
                do throws(DocumentError) {
                    return .success((path, try Document(contentsOf: path)))
                } catch {
                    return .failure(
                        Fault(
                            file: path, line: 1, column: 1, code: .unreadableFile, message: error.message,
                            remedy: error.remedy))
                }
            }
        }
    }
}
