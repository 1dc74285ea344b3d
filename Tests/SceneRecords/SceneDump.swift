import Canvas

/// A scene as text that a person can read and a diff can show: one line an item, two decimals, no `-0`.
public enum SceneDump {
    /// The scene, one line an item.
    public static func text(_ scene: Scene) -> String {
        var lines = [
            "scene \(number(scene.size.width)) × \(number(scene.size.height)) \(quoted(scene.title))"
        ]
        if let background = scene.background { lines.append("background \(color(background))") }
        lines.append("summary \(quoted(scene.summary))")
        dump(scene.items, depth: 0, into: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func dump(_ items: [Scene.Item], depth: Int, into lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        for item in items {
            switch item {
            case .shape(let shape):
                var parts = [indent + path(shape.path)]
                if let fill = shape.fill { parts.append("fill " + paint(fill)) }
                if let stroke = shape.stroke { parts.append("stroke " + line(stroke)) }
                lines.append(parts.joined(separator: " "))
            case .text(let run): lines.append(indent + text(run))
            case .group(let group):
                var parts = [indent + group.role.rawValue]
                if let datum = group.datum { parts.append("#" + datum) }
                if let series = group.series { parts.append("of " + quoted(series)) }
                if let alternative = group.alternative { parts.append(quoted(alternative)) }
                if let link = group.link { parts.append("→ \(link)") }
                if group.translation != .zero { parts.append("at " + point(group.translation)) }
                lines.append(parts.joined(separator: " "))
                dump(group.items, depth: depth + 1, into: &lines)
            }
        }
    }

    private static func path(_ path: Path) -> String {
        path.segments.map { segment in
            switch segment {
            case .move(let to): "M" + point(to)
            case .line(let to): "L" + point(to)
            case .curve(let first, let second, let to):
                "C" + [first, second, to].map(point).joined(separator: ";")
            case .close: "Z"
            }
        }.joined(separator: " ")
    }

    private static func text(_ run: TextRun) -> String {
        let weight = run.font.weight == .bold ? " bold" : ""
        let figures = run.font.tabularFigures ? " tabular" : ""
        let turn = run.rotation == 0 ? "" : " turned \(number(run.rotation))"
        let face = "\(number(run.font.size))\(weight)\(figures) \(color(run.color))"
        return "text \(quoted(run.text)) \(run.anchor) \(point(run.origin)) \(face)\(turn)"
    }

    private static func paint(_ fill: Fill) -> String {
        switch fill {
        case .color(let plain): color(plain)
        case .hatch(let hatch):
            "hatch(\(color(hatch.color)) on \(hatch.background.map(color) ?? "nothing") \(number(hatch.angle))° "
                + "\(number(hatch.spacing))/\(number(hatch.lineWidth)))"
        }
    }

    private static func line(_ stroke: Stroke) -> String {
        let dash = stroke.dash.isEmpty ? "" : " dash " + stroke.dash.map(number).joined(separator: ",")
        return color(stroke.color) + " " + number(stroke.width) + dash
    }

    private static func color(_ color: Color) -> String {
        let channels = [color.red, color.green, color.blue] + (color.alpha == 255 ? [] : [color.alpha])
        return "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func point(_ point: Point) -> String { number(point.x) + "," + number(point.y) }

    private static func quoted(_ text: String) -> String { "“" + text + "”" }

    private static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        let whole = Int(abs(hundredths)) / 100, rest = Int(abs(hundredths)) % 100
        let fraction =
            rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(whole)" + fraction
    }
}
