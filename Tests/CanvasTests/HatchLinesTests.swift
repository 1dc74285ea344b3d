import Testing

@testable import Canvas

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lines that hang on the page, whatever they fill.
@Suite struct HatchLinesTests {
    /// How far a place of the page is from the page's own origin, across the lines.
    private func across(_ place: Point, _ hatch: Hatch) -> Double {
        let radians = hatch.angle * .pi / 180
        return place.x * sin(radians) + place.y * cos(radians)
    }

    private func random(
        _ numbers: inout some RandomNumberGenerator
    ) -> (hatch: Hatch, bounds: Rect, origin: Point) {
        let hatch = Hatch(
            color: .black, angle: .random(in: -180...180, using: &numbers),
            spacing: .random(in: 0.5...9, using: &numbers), lineWidth: .random(in: 0.1...3, using: &numbers))
        let bounds = Rect(
            x: .random(in: -300...300, using: &numbers), y: .random(in: -300...300, using: &numbers),
            width: .random(in: 0.1...200, using: &numbers), height: .random(in: 0.1...50, using: &numbers))
        let origin = Point(
            x: .random(in: -90...90, using: &numbers), y: .random(in: -90...90, using: &numbers))
        return (hatch, bounds, origin)
    }

    @Test func linesAreWholeSpacingsFromThePagesOrigin() throws {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<200 {
            let (hatch, bounds, origin) = random(&numbers)
            let lines = try HatchLines(hatch, over: bounds, pageOrigin: origin)
            for number in lines.numbers.map(Array.init) ?? [] {
                let (start, end) = lines.ends(number)
                for place in [start, end] {
                    let onPage = Point(x: place.x + origin.x, y: place.y + origin.y)
                    #expect(abs(across(onPage, hatch) - Double(number) * hatch.spacing) < 1e-6)
                }
            }
        }
    }

    /// Every place of the area that a line of the endless hatch covers is covered by one that is drawn.
    @Test func noLineIsMissingAndNoneTooShort() throws {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<200 {
            let (hatch, bounds, origin) = random(&numbers)
            let lines = try HatchLines(hatch, over: bounds, pageOrigin: origin)
            let margin = hatch.lineWidth
            let reach = Rect(
                x: bounds.minX - margin, y: bounds.minY - margin, width: bounds.width + 2 * margin,
                height: bounds.height + 2 * margin)
            for _ in 0..<50 {
                let place = Point(
                    x: .random(in: bounds.minX...bounds.maxX, using: &numbers),
                    y: .random(in: bounds.minY...bounds.maxY, using: &numbers))
                let onPage = Point(x: place.x + origin.x, y: place.y + origin.y)
                let number = (across(onPage, hatch) / hatch.spacing).rounded()
                let distance = abs(across(onPage, hatch) - number * hatch.spacing)
                guard distance <= hatch.lineWidth / 2 else { continue }
                #expect(try #require(lines.numbers).contains(Int(number)))
                #expect(covers(lines.ends(Int(number)), place, distance))
                #expect(covers(try #require(lines.ends(Int(number), within: reach)), place, distance))
            }
        }
    }

    /// Whether a place beside a line is beside what lies between its blunt ends.
    private func covers(_ ends: (Point, Point), _ place: Point, _ distance: Double) -> Bool {
        let (runX, runY) = (ends.1.x - ends.0.x, ends.1.y - ends.0.y)
        let share =
            ((place.x - ends.0.x) * runX + (place.y - ends.0.y) * runY) / (runX * runX + runY * runY)
        let foot = Point(x: ends.0.x + share * runX, y: ends.0.y + share * runY)
        let actual = ((place.x - foot.x) * (place.x - foot.x) + (place.y - foot.y) * (place.y - foot.y))
            .squareRoot()
        return (-1e-9...1 + 1e-9).contains(share) && abs(actual - distance) < 1e-6
    }

    @Test func whatIsCutStaysInTheRectangle() throws {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<200 {
            let (hatch, bounds, origin) = random(&numbers)
            let lines = try HatchLines(hatch, over: bounds, pageOrigin: origin)
            for number in lines.numbers.map(Array.init) ?? [] {
                guard let (start, end) = lines.ends(number, within: bounds) else { continue }
                for place in [start, end] {
                    #expect((bounds.minX - 1e-6...bounds.maxX + 1e-6).contains(place.x))
                    #expect((bounds.minY - 1e-6...bounds.maxY + 1e-6).contains(place.y))
                }
            }
        }
    }

    @Test(arguments: [0.0, 90, 180, -90, 45])
    func straightAnglesAreCutToo(angle: Double) throws {
        let hatch = Hatch(color: .black, angle: angle, spacing: 2)
        let bounds = Rect(x: 1, y: 1, width: 10, height: 6)
        let lines = try HatchLines(hatch, over: bounds, pageOrigin: .zero)
        let cut = try #require(lines.numbers).compactMap { lines.ends($0, within: bounds) }
        #expect(cut.count == (angle == 45 ? 6 : angle.magnitude == 90 ? 5 : 3))
    }

    /// In the file, in groups that are moved by odd lengths.
    @Test func liveSVGHasTheSamePhase() throws {
        let hatch = Hatch(color: .black, angle: 45, spacing: 3)
        let moved = Group(
            translation: Point(x: 33.37, y: 20.11),
            items: [Samples.rect(5, 5, 60, 20, fill: .hatch(hatch))])
        let scene = Scene(
            size: Size(width: 200, height: 100),
            items: [.group(Group(translation: Point(x: 7.7, y: -3.3), items: [.group(moved)]))])
        let text = String(decoding: try SVGRenderer.renderLive(scene), as: UTF8.self)
        let data = try #require(text.firstMatch(of: /clip-path="[^"]*" d="([^"]*)"/)).1
        let places = data.matches(of: /([-\d.]+) ([-\d.]+)/).compactMap { match -> Point? in
            guard let x = Double(match.1), let y = Double(match.2) else { return nil }
            return Point(x: x + 41.07, y: y + 16.81)
        }
        #expect(places.count > 30)
        for place in places {
            let spacings = across(place, hatch) / 3
            #expect(abs(spacings - spacings.rounded()) < 0.005)
        }
    }

    @Test func endlessHatchesAreRefused() {
        expectBadSize {
            try HatchLines(
                Hatch(color: .black, spacing: 0.1), over: Rect(x: 0, y: 0, width: 14_000, height: 14_000),
                pageOrigin: .zero)
        }
    }
}
