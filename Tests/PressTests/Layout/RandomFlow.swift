@testable import Press

/// A generator that gives the same numbers on every run.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

extension Flow {
    /// Paragraphs, headings, figures, tables and notes in any order.
    static func random(seed: Int, blocks: Int = 30, page: Double = 300) -> Flow {
        var random = SeededRandom(seed)
        var flow = Flow()
        for _ in 0..<Int.random(in: 1...blocks, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                var heading = Strip(height: 18, gap: 10)
                heading.heading = Bool.random(using: &random) ? 1 : 2
                heading.breakBefore = heading.heading == 1 ? .part : .allowed
                flow.strips += [heading, Strip(height: 18, breakBefore: .forbidden)]
            case 1:
                flow.strips.append(
                    Strip(height: .random(in: 50...page - 10, using: &random), gap: 9, floats: true))
            case 2:
                let number = flow.heads.count
                flow.heads.append(Strip(height: 25))
                let count = Int.random(in: 2...40, using: &random)
                for index in 0..<count {
                    var strip = Strip(height: 12, gap: index == 0 ? 6 : 0)
                    strip.breakBefore = index == 1 || index == count - 1 ? .forbidden : .allowed
                    if index == 0 {
                        strip.startsTable = number
                    } else {
                        (strip.table, strip.head) = (number, number)
                    }
                    flow.strips.append(strip)
                }
            default:
                let count = Int.random(in: 1...12, using: &random)
                for index in 0..<count {
                    var strip = Strip(height: 18, gap: index == 0 ? 4 : 0)
                    strip.gridOffset = Bool.random(using: &random) ? 0 : nil
                    if index == 1 || index == count - 1 && index > 0 { strip.breakBefore = .forbidden }
                    if Int.random(in: 0..<9, using: &random) == 0 {
                        strip.notes = [flow.notes.count]
                        flow.notes.append([Strip(height: 11)])
                    }
                    flow.strips.append(strip)
                }
            }
        }
        return flow
    }
}
