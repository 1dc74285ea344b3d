import Foundation
import Testing

@testable import Metrics

/// Cases from the test suites of six public projects, which are not part of this project. They are looked
/// for in the folder named by `HUIMOU_SHARED`, or in `shared` beside the package.
@Suite struct SharedMaterialTests {
    static let cases: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["HUIMOU_SHARED"]
            ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
        let path = folder + "/numerals/cases.jsonl"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    private struct Case: Decodable {
        struct Expected: Decodable {
            let text: String
            let value: Value
            let kind: String
        }

        /// A number; ranges, dates and fractions are not figures.
        struct Value: Decodable {
            let number: Double?
            init(from decoder: any Decoder) throws {
                number = try? decoder.singleValueContainer().decode(Double.self)
            }
        }

        let text: String
        let expected: [Expected]
    }

    @Test(.enabled(if: cases != nil, "the folder of shared material is not here"))
    func readsNumeralsRightOrRefusesThem() throws {
        let path = try #require(Self.cases)
        var wrong: [String] = []
        var (right, refused) = (0, [String]())
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            // Money is left out: 五分 as five cents is not a figure of these reviews.
            guard one.expected.count == 1, let expected = one.expected.first, expected.text == one.text,
                ["cardinal", "decimal", "percent", "approx"].contains(expected.kind),
                let value = expected.value.number
            else { continue }
            guard let figure = try? StatedFigure(reading: one.text) else {
                refused.append(one.text)
                continue
            }
            // The cases give six or more digits.
            if abs(figure.number.value - value) <= abs(value) * 1e-9 {
                right += 1
            } else {
                wrong.append("\(one.text): \(figure.number), expected \(value)")
            }
        }
        #expect(wrong == [])
        #expect(right > 350, "refused: \(refused)")
    }
}
