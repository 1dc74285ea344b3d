@testable import Canvas

extension Samples {
    /// A small chart with everything that a page can be told of: data, series, links, hatches that run on into each
    /// other, notes. Invented.
    static let chart = Scene(
        size: Size(width: 240, height: 150), background: .white, title: "甲县立案163件，居首",
        summary: "两地立案数，单位：件",
        items: [
            .group(
                Group(
                    role: .figure, alternative: "两地立案数，单位：件",
                    items: [
                        group(.title, [text("甲县立案163件，居首", x: 0, y: 14, size: 12, weight: .bold)]),
                        group(.axis, grid),
                        bar("甲县/立案/2025", series: "立案", y: 40, width: 163, label: "163件", hatch: nil),
                        bar(
                            "乙市/立案/2024", series: "立案", y: 64.5, width: 50, label: "50余件",
                            hatch: Hatch(color: Color(0xC8792B), spacing: 3, lineWidth: 1)),
                        bar(
                            "乙市/立案/2023", series: "立案", y: 82.5, width: 46, label: "近50件",
                            hatch: Hatch(
                                color: Color(0xC8792B), background: Color(0xFBEFE2), angle: -30,
                                spacing: 4, lineWidth: 1.5)),
                        point,
                        group(
                            .axis,
                            [0, 50, 100, 150].map {
                                text("\($0)", x: 50 + Double($0), y: 125, size: 8, anchor: .middle)
                            }),
                        .group(
                            Group(
                                role: .note, link: .uri("https://example.org/回眸?a=1&b='2'"),
                                items: [text("资料来源：虚构日报", x: 0, y: 145, size: 7.5)])),
                    ]))
        ])

    private static let grid = [0.0, 50, 100, 150].map { x in
        Scene.Item.shape(
            Shape(
                path: .line(from: Point(x: 50 + x, y: 30), to: Point(x: 50 + x, y: 112)),
                stroke: Stroke(Color(0xE3E7EB), width: 0.5)))
    }

    private static func bar(
        _ datum: String, series: String, y: Double, width: Double, label: String, hatch: Hatch?
    ) -> Scene.Item {
        let fill = hatch.map(Fill.hatch) ?? .color(Color(0x2F5D8A))
        return .group(
            Group(
                role: .mark, datum: datum, alternative: "\(datum) \(label)", translation: Point(x: 50, y: y),
                items: [
                    rect(0, 0, width, 18, fill: fill, stroke: hatch.map { Stroke($0.color, width: 0.5) }),
                    text(label, x: width + 3, y: 12, size: 9),
                    text(datum, x: -4, y: 12, size: 6, anchor: .end),
                ], series: series))
    }

    private static let point = Scene.Item.group(
        Group(
            role: .mark, datum: "甲县/立案/2025", clip: Rect(x: 50, y: 30, width: 180, height: 80),
            items: [
                .shape(
                    Shape(
                        path: .circle(centre: Point(x: 200, y: 90), radius: 12),
                        fill: .hatch(Hatch(color: Color(0x4C8C6B))),
                        stroke: Stroke(Color(0x4C8C6B), cap: .round)
                    )),
                .shape(
                    Shape(
                        path: .circle(centre: Point(x: 228, y: 90), radius: 12),
                        fill: .color(Color(0x8A5A9E, alpha: 100)))),
                text("斜", x: 180, y: 60, size: 9, rotation: -30),
            ]))
}
