import Canvas

extension Scene {
    /// The same picture, larger or smaller: everything in points is multiplied by a factor.
    package func scaled(by factor: Double) -> Scene {
        var scene = self
        scene.size = Size(width: size.width * factor, height: size.height * factor)
        scene.items = items.map { $0.scaled(by: factor) }
        return scene
    }

    /// The same picture in the greys that a printer without colour makes of it: each colour's relative luminance (IEC
    /// 61966-2-1, CIE Y), as a grey of that luminance.
    package func greyed() -> Scene {
        var scene = self
        scene.background = background?.greyed
        scene.items = items.map(\.greyed)
        return scene
    }
}

extension Color {
    /// The grey of the same luminance.
    package var greyed: Color {
        if red == green, green == blue { return self }
        let light =
            0.2126729 * SRGB.linear(red) + 0.7151522 * SRGB.linear(green) + 0.0721750 * SRGB.linear(blue)
        let grey = UInt32((SRGB.encoded(light) * 255).rounded())
        return Color(grey << 16 | grey << 8 | grey, alpha: alpha)
    }
}

extension Scene.Item {
    fileprivate func scaled(by factor: Double) -> Scene.Item {
        switch self {
        case .shape(var shape):
            shape.path = Path(shape.path.segments.map { $0.scaled(by: factor) })
            if case .hatch(var hatch) = shape.fill {
                hatch.spacing *= factor
                hatch.lineWidth *= factor
                shape.fill = .hatch(hatch)
            }
            if var stroke = shape.stroke {
                stroke.width *= factor
                stroke.dash = stroke.dash.map { $0 * factor }
                shape.stroke = stroke
            }
            return .shape(shape)
        case .text(var run):
            run.font.size *= factor
            run.origin = run.origin.scaled(by: factor)
            run.letterSpacing *= factor
            run.spacings = run.spacings.map { TextRun.Spacing(byte: $0.byte, points: $0.points * factor) }
            return .text(run)
        case .group(var group):
            group.translation = group.translation.scaled(by: factor)
            if let clip = group.clip {
                group.clip = Rect(
                    x: clip.minX * factor, y: clip.minY * factor, width: clip.width * factor,
                    height: clip.height * factor)
            }
            group.items = group.items.map { $0.scaled(by: factor) }
            return .group(group)
        }
    }

    fileprivate var greyed: Scene.Item {
        switch self {
        case .shape(var shape):
            switch shape.fill {
            case .color(let color): shape.fill = .color(color.greyed)
            case .hatch(var hatch):
                hatch.color = hatch.color.greyed
                hatch.background = hatch.background?.greyed
                shape.fill = .hatch(hatch)
            case nil: break
            }
            if let color = shape.stroke?.color { shape.stroke?.color = color.greyed }
            return .shape(shape)
        case .text(var run):
            run.color = run.color.greyed
            return .text(run)
        case .group(var group):
            group.items = group.items.map(\.greyed)
            return .group(group)
        }
    }
}

extension Path.Segment {
    fileprivate func scaled(by factor: Double) -> Path.Segment {
        switch self {
        case .move(let to): .move(to.scaled(by: factor))
        case .line(let to): .line(to.scaled(by: factor))
        case .curve(let one, let two, let to):
            .curve(one.scaled(by: factor), two.scaled(by: factor), to.scaled(by: factor))
        case .close: .close
        }
    }
}

extension Point {
    fileprivate func scaled(by factor: Double) -> Point { Point(x: x * factor, y: y * factor) }
}
