@testable import Canvas

extension Samples {
    static func part(
        _ role: Group.Role, _ element: Int, _ items: [Scene.Item], link: Link? = nil,
        destination: String? = nil
    ) -> Scene.Item {
        var group = Group(role: role, link: link, destination: destination, items: items)
        group.element = element
        return .group(group)
    }

    /// A line of some group's text at a height of the page.
    static func line(_ role: Group.Role, _ element: Int, _ words: String, y: Double) -> Scene.Item {
        part(role, element, [text(words, x: 70, y: y)])
    }

    /// A row's cells.
    static func row(_ roles: [Group.Role], _ words: [String], y: Double) -> Scene.Item {
        group(
            .tableRow,
            zip(roles, words).enumerated().map { index, cell in
                group(cell.0, [text(cell.1, x: 70 + Double(index) * 90, y: y)])
            })
    }

    private static func table(_ items: [Scene.Item]) -> Scene.Item { part(.table, 12, items) }

    private static func item(_ label: String?, _ words: String, item: Int, y: Double) -> Scene.Item {
        var parts = [part(.listBody, item + 100, [line(.paragraph, item + 200, words, y: y)])]
        if let label { parts.insert(group(.listLabel, [text(label, x: 50, y: y)]), at: 0) }
        return part(.list, 20, [part(.listItem, item, parts)])
    }

    private static let head: Scene.Item = group(
        .runningHead, [text("回眸", x: 70, y: 40, size: 8), rect(70, 44, 400, 0.5, fill: .color(.black))])

    private static func foot(_ number: String) -> Scene.Item {
        group(.pageNumber, [text(number, x: 300, y: 800, size: 8)])
    }

    /// Two pages of a book on which nearly everything goes on: a paragraph around a figure and a note, a table, a list.
    static let body: [Scene] = [
        Scene(
            size: .a4,
            items: [
                head, line(.heading1, 3, "一、提案立案", y: 90),
                line(.paragraph, 7, "第一段的第一行，", y: 130),
                part(
                    .paragraph, 7,
                    [
                        text("第二行有注", x: 70, y: 150),
                        part(
                            .noteReference, 0, [text("1", x: 130, y: 146, size: 6)],
                            link: .destination("note-1")),
                    ]),
                part(.table, 12, [group(.caption, [text("表1 各地立案数", x: 70, y: 200)])]),
                table([row([.tableHeader, .tableHeader], ["地区", "立案"], y: 220)]),
                table([
                    row([.rowHeader, .tableCell], ["利通区", "163"], y: 240),
                    rect(70, 245, 200, 1, fill: .color(.black)),
                ]),
                item("一、", "第一项，", item: 21, y: 300), item(nil, "还是第一项。", item: 21, y: 320),
                line(.paragraph, 8, "第二段在页尾，", y: 700),
                part(
                    .note, 30,
                    [
                        group(.listLabel, [text("1", x: 70, y: 760, size: 6)]),
                        part(.paragraph, 31, [text("注释。", x: 80, y: 760, size: 8)]),
                    ], destination: "note-1"),
                foot("1"),
            ]),
        Scene(
            size: .a4,
            items: [
                head,
                group(
                    .figure,
                    [
                        rect(70, 60, 90, 60, fill: .color(Color(0x2F5D8A))),
                        group(.caption, [text("图1 方块", x: 70, y: 140)]),
                    ], alternative: "一个方块"),
                line(.paragraph, 8, "到下页才完。", y: 200),
                group(.artifact, [row([.tableHeader, .tableHeader], ["续表", "立案"], y: 220)]),
                table([row([.rowHeader, .tableCell], ["红寺堡区", "80"], y: 240)]),
                item("二、", "第二项。", item: 22, y: 300),
                part(.aside, 40, [line(.paragraph, 41, "旁白。", y: 400)]),
                line(.heading2, 4, "（一）协商", y: 440),
                part(
                    .paragraph, 9,
                    [
                        text("末段见", x: 70, y: 470),
                        group(.link, [text("原文", x: 120, y: 470)], link: .uri("https://a.cn/")),
                    ]),
                part(
                    .indexEntry, 50,
                    [
                        text("利通区", x: 70, y: 600),
                        group(.link, [text("1", x: 130, y: 600)], link: .destination("一")),
                    ]),
                line(.indexEntry, 51, "红寺堡区", y: 620), foot("2"),
            ]),
    ]

    /// The contents of that book, with the first place that they lead to.
    static let contents = Scene(
        size: .a4,
        items: [
            part(.heading1, 1, [text("目录", x: 70, y: 90)]),
            part(.contentsEntry, 2, [text("一、提案立案", x: 70, y: 130)], link: .destination("一")),
            part(.contentsEntry, 2, [text("（接上行）", x: 70, y: 150)], link: .destination("一")),
            part(.contentsEntry, 5, [text("（一）协商", x: 70, y: 170)], link: .destination("note-1")),
            part(.group, 0, [], destination: "一"),
        ])

    /// What is written of that book: its body first, the contents last and before it.
    static func writeBook(_ writer: inout PDFWriter) throws {
        try writer.begin(section: 2)
        for (index, page) in body.enumerated() { try writer.add(page, label: "\(index + 1)") }
        try writer.begin(section: 1)
        try writer.add(
            contents, label: "i",
            boxes: .init(
                trim: Rect(x: 20, y: 20, width: 500, height: 700),
                bleed: Rect(x: 10, y: 10, width: 520, height: 720)))
        writer.outline = [
            .init(title: "目录", level: 1, target: .page(0, y: 0)),
            .init(title: "一", level: 1, target: .destination("一")),
            .init(title: "末", level: 2, target: .page(2, y: 0)),
        ]
    }

    /// That book as a file.
    static func book() throws -> [UInt8] {
        let box = ByteBox()
        var writer = try PDFWriter(
            PDFDocument.Metadata(title: "回眸", author: "办公室", created: 1_767_225_600),
            typesetter: try Typesetter()
        ) { box.bytes += $0 }
        try writeBook(&writer)
        try writer.finish()
        return box.bytes
    }

    private final class ByteBox { var bytes: [UInt8] = [] }
}
