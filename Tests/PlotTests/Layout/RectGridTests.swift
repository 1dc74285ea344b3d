import Canvas
@testable import Plot
import Testing

/// A grid finds what a look at everything finds, each once.
@Suite struct RectGridTests {
    @Test func findsAllThatTouchAndEachOnce() {
        var random = SeededGenerator(seed: 21)
        var found = 0
        for round in 0..<300 {
            // Dots, level strokes, crowds and things far apart.
            let reach = [10.0, 200, 5000][round % 3]
            func rect(upTo side: Double) -> Rect {
                Rect(
                    x: Double.random(in: -reach...reach, using: &random).rounded(),
                    y: Double.random(in: -reach...reach, using: &random).rounded(),
                    width: Double.random(in: 0...side, using: &random).rounded(),
                    height: Double.random(in: 0...side, using: &random).rounded())
            }
            let rects = (0..<Int.random(in: 0...60, using: &random)).map {
                rect(upTo: $0 % 7 == 0 ? reach : 3)
            }
            let grid = RectGrid(rects)
            for _ in 0..<20 {
                let area = rect(upTo: reach / 3)
                var seen: [Int] = []
                #expect(
                    grid.allSatisfy(touching: area) {
                        seen.append($0)
                        return true
                    })
                let expected = rects.indices.filter {
                    rects[$0].minX <= area.maxX && rects[$0].maxX >= area.minX && rects[$0].minY <= area.maxY
                        && rects[$0].maxY >= area.minY
                }
                #expect(seen.sorted() == expected)
                found += seen.count
            }
        }
        #expect(found > 1000)
    }

    @Test func whatIsNotFiniteIsKeptOutOfTheGridsMeasure() {
        let odd = [
            Rect(x: .nan, y: 0, width: 1, height: 1), Rect(x: 0, y: 0, width: .infinity, height: 1),
            Rect(x: 5, y: 5, width: 1, height: 1),
        ]
        var seen: [Int] = []
        _ = RectGrid(odd).allSatisfy(touching: Rect(x: 4, y: 4, width: 3, height: 3)) {
            seen.append($0)
            return true
        }
        #expect(seen == [2])
    }
}
