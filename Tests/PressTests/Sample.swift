import Canvas
import Press

/// A document with everything in it, in words of no meaning.
enum Sample {
    static let sentence = "各专门委员会围绕中心工作开展调研，形成报告十二篇，提出建议五十余条，多数得到采纳。"

    static func text(_ sentences: Int) -> String { String(repeating: sentence, count: sentences) }

    static func figure(_ label: String, caption: String?, width: Double = 460, height: Double = 200)
        -> FigureBlock
    {
        FigureBlock(size: Size(width: width, height: height), caption: caption, label: label) {
            Scene(
                size: Size(width: width, height: height), title: "图", summary: "一个灰色的方框",
                items: [
                    .shape(
                        Shape(
                            path: .rect(Rect(x: 0, y: 0, width: width, height: height)),
                            fill: .color(Color(0xE3E7EB))))
                ])
        }
    }

    static func table(rows: Int, columns: Int = 4) -> TableModel {
        TableModel(
            columns: [.init("机构", wraps: true)]
                + (1..<columns).map { .init("第\($0)列（件）", alignment: .right) },
            rows: (1...rows).map { row in
                .init([.init("甲乙丙丁第\(row)")] + (1..<columns).map { .init(String(row * 17 + $0)) })
            })
    }

    static var document: Document {
        var chapters: [Block] = []
        for chapter in 1...3 {
            chapters.append(.heading(Heading("第\(chapter)个章的题目", level: 1, label: "c\(chapter)")))
            chapters.append(
                .paragraph(
                    Paragraph([
                        .text(text(2)), .reference(to: "f\(chapter)-1", form: .number), "，",
                        .reference(to: "f\(chapter)-1", form: .page), "；", .footnote([.text("注释说明来历。")]),
                        .text(text(3)),
                    ])))
            for section in 1...3 {
                chapters.append(
                    .heading(Heading("某节的题目\(section)", level: 2, label: "s\(chapter)-\(section)")))
                chapters.append(.paragraph(Paragraph(text(4 + section))))
                chapters.append(.figure(figure("f\(chapter)-\(section)", caption: "某某数", height: 180)))
                chapters.append(.paragraph(Paragraph(text(3))))
                chapters.append(
                    .table(
                        TableBlock(
                            table(rows: 4 + 14 * section), caption: "某某表", label: "t\(chapter)-\(section)")))
                chapters.append(.list(List([[Paragraph("第一项。")], [Paragraph(text(2))]], marker: .number)))
            }
            chapters.append(.callout(Callout("提示", [Paragraph(text(1))])))
        }
        return Document(
            title: "样书", words: DocumentWords(language: "zh-CN"),
            parts: [
                Part(
                    .front, title: "目录",
                    [
                        .heading(Heading("目录", level: 1, label: "contents", numbering: .none)),
                        .contents(depth: 2),
                        .figureList, .tableList,
                    ]),
                Part(.body, chapters),
                Part(
                    .body, title: "索引", columns: 2,
                    [
                        .heading(Heading("索引", level: 1, label: "index", numbering: .none)),
                        .directory(
                            Directory(
                                (1...60).map { .init("条目\($0)", targets: ["s1-1", "s\($0 % 3 + 1)-2"]) },
                                style: .index)),
                    ]),
            ])
    }
}
