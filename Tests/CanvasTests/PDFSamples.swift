@testable import Canvas

extension Samples {
    /// Two pages with headings, a figure, a table, a contents list, links both ways and a note.
    static let document: PDFDocument = {
        let link = Color(0x2F5D8A)
        let first = Scene(
            size: .a4,
            items: [
                group(.artifact, [text("二〇二五年比较", x: 70, y: 40, size: 8)]),
                group(.heading1, [text("目录", x: 70, y: 90, size: 18, weight: .bold)], destination: "目录"),
                group(
                    .contentsEntry, [text("一、提案立案", x: 70, y: 130, color: link)],
                    link: .destination("chapter-1")),
                group(
                    .contentsEntry, [text("二、协商", x: 70, y: 150, color: link)],
                    link: .destination("chapter (2)")),
                group(
                    .paragraph,
                    [
                        text("正文用宋体，出处见", x: 70, y: 190, family: serif),
                        group(
                            .link, [text("原文", x: 178, y: 190, family: serif, color: link)],
                            link: .uri("https://例.cn/a(b)?q='1'\\&年=2025")),
                    ]),
                group(
                    .figure,
                    [
                        group(.title, [text("各地立案数", x: 0, y: 12, weight: .bold)]),
                        group(
                            .mark,
                            [rect(0, 20, 120, 10, fill: .color(link)), text("163 件", x: 124, y: 29)],
                            link: .destination("chapter-1")),
                        rect(0, 34, 80, 10, fill: .hatch(Hatch(color: link))),
                    ], alternative: "横条图：利通区 163 件居首（括号）", translation: Point(x: 70, y: 220)),
            ])
        let second = Scene(
            size: Size(width: Size.a4.height, height: Size.a4.width),
            items: [
                group(
                    .heading1, [text("一、提案立案", x: 0, y: 0, size: 18, weight: .bold)],
                    destination: "chapter-1", translation: Point(x: 70, y: 90)),
                group(
                    .table,
                    [
                        group(
                            .tableRow,
                            [
                                group(.tableHeader, [text("地区", x: 70, y: 130)]),
                                group(.tableHeader, [text("立案", x: 170, y: 130)]),
                            ]),
                        group(
                            .tableRow,
                            [
                                group(.tableCell, [text("利通区", x: 70, y: 150)]),
                                group(.tableCell, [text("163", x: 170, y: 150)]),
                            ]),
                    ]),
                group(
                    .heading2, [text("二、协商", x: 70, y: 190, size: 13, weight: .bold, family: serif)],
                    destination: "chapter (2)"),
                group(.figure, [rect(70, 210, 30, 30, fill: .color(link))], alternative: "第二幅图"),
                group(.note, [text("回到目录", x: 70, y: 260, size: 8)], link: .destination("目录")),
            ])
        return PDFDocument(
            pages: [first, second],
            metadata: PDFDocument.Metadata(
                title: "回眸 <对比> & 报告", author: "办公室", subject: "五地年度比较", keywords: ["提案", "协商"],
                created: 1_767_225_600),
            outline: [
                .init(title: "目录", level: 1, target: .destination("目录")),
                .init(title: "一、提案立案", level: 1, target: .destination("chapter-1"), isOpen: true),
                .init(title: "表", level: 2, target: .page(1, y: 120)),
                .init(title: "二、协商", level: 2, target: .destination("chapter (2)")),
            ],
            pageLabels: ["i", "1"])
    }()

    static func group(
        _ role: Group.Role, _ items: [Scene.Item], alternative: String? = nil, link: Link? = nil,
        destination: String? = nil, translation: Point = .zero
    ) -> Scene.Item {
        .group(
            Group(
                role: role, alternative: alternative, link: link, destination: destination,
                translation: translation, items: items))
    }
}
