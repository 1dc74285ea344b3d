@testable import Canvas

/// Faces and scenes that several tests use.
enum Samples {
    static let sans = "Noto Sans CJK SC"
    static let serif = "Noto Serif CJK SC"

    static func font(_ size: Double = 12, _ weight: Font.Weight = .regular) -> Font {
        Font(sans, size: size, weight: weight)
    }

    static func text(
        _ text: String, x: Double, y: Double, size: Double = 12, weight: Font.Weight = .regular,
        family: String = sans, color: Color = Color(0x1B2430), anchor: TextRun.Anchor = .start,
        letterSpacing: Double = 0, rotation: Double = 0
    ) -> Scene.Item {
        .text(
            TextRun(
                text, font: Font(family, size: size, weight: weight), color: color, at: Point(x: x, y: y),
                anchor: anchor, letterSpacing: letterSpacing, rotation: rotation))
    }

    static func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: Fill? = nil, stroke: Stroke? = nil
    ) -> Scene.Item {
        .shape(
            Shape(path: .rect(Rect(x: x, y: y, width: width, height: height)), fill: fill, stroke: stroke))
    }

    /// Anchors, weights, families, spacing and rotation.
    static let lettering = Scene(
        size: Size(width: 240, height: 150), background: .white, title: "文字 & <试样>",
        summary: "各种字体与锚点",
        items: [
            text("利通区立案163件，居首", x: 12, y: 24, size: 14, weight: .bold),
            text("宋体正文：同比＋12.5%", x: 12, y: 46, family: serif),
            text("宋体粗体：50余次", x: 12, y: 66, weight: .bold, family: serif),
            text("居中", x: 180, y: 46, anchor: .middle),
            text("右齐 2024年", x: 228, y: 66, anchor: .end),
            text("疏排标题", x: 12, y: 90, size: 13, letterSpacing: 6),
            text("fi fl AVATAR", x: 120, y: 90),
            text("斜四十五度", x: 150, y: 100, rotation: 45),
            text("竖", x: 30, y: 130, size: 20, color: Color(0xB5382A, alpha: 128)),
            Samples.rect(11, 133, 60, 0.5, fill: .color(.black)),
        ])

    /// Paths, strokes, hatches that touch, clips, translucency.
    static let drawing = Scene(
        size: Size(width: 240, height: 150),
        items: [
            rect(10, 10, 50, 40, fill: .color(Color(0x2F5D8A)), stroke: Stroke(.black, width: 1)),
            rect(70, 10, 40, 40, fill: .hatch(Hatch(color: Color(0xB5382A)))),
            .group(
                Group(
                    translation: Point(x: 100.7, y: 3.3),
                    items: [rect(9.3, 6.7, 40, 40, fill: .hatch(Hatch(color: Color(0xB5382A))))])),
            rect(
                160, 10, 60, 40,
                fill: .hatch(
                    Hatch(color: .black, background: Color(0xE3E7EB), angle: -30, spacing: 6, lineWidth: 1))),
            .group(
                Group(
                    translation: Point(x: 10, y: 60), clip: Rect(x: 0, y: 0, width: 40, height: 40),
                    items: [
                        .shape(
                            Shape(
                                path: .circle(centre: Point(x: 30, y: 30), radius: 25),
                                fill: .color(Color(0x4C8C6B))))
                    ])),
            rect(70, 60, 50, 50, fill: .color(Color(0xC8792B))),
            rect(95, 75, 50, 50, fill: .color(Color(0x8A5A9E, alpha: 100))),
            .shape(
                Shape(
                    path: .polyline([
                        Point(x: 160, y: 110), Point(x: 180, y: 60), Point(x: 185, y: 110),
                        Point(x: 230, y: 70),
                    ]),
                    stroke: Stroke(Color(0x2F5D8A), width: 3))),
            .shape(
                Shape(
                    path: .line(from: Point(x: 10, y: 130), to: Point(x: 230, y: 130)),
                    stroke: Stroke(.black, width: 2, dash: [8, 5], cap: .round))),
        ])
}
