import Canvas
import SceneRecords

/// A scene as a record that stays small: the whole dump with one decimal, or for a large one its roles counted, its
/// texts with their places, and a hash of the rest.
enum SceneRecord {
    /// A dump of more lines is recorded in short.
    static let longest = 120

    static func text(_ scene: Scene) -> String {
        let dump = coarse(SceneDump.text(scene))
        let lines = dump.split(separator: "\n")
        guard lines.count > longest else { return dump }
        var roles: [String: Int] = [:]
        count(scene.items, into: &roles)
        let counts = roles.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let texts = lines.filter { $0.drop { $0 == " " }.hasPrefix("text ") }
            .map { $0.drop { $0 == " " } }
        return
            ([
                lines[0] + "", "\(lines.count) lines, fnv \(String(fnv(dump), radix: 16))",
                Substring(counts.joined(separator: ", ")),
            ] + texts).joined(separator: "\n") + "\n"
    }

    private static func count(_ items: [Scene.Item], into roles: inout [String: Int]) {
        for case .group(let group) in items {
            roles[group.role.rawValue, default: 0] += 1
            count(group.items, into: &roles)
        }
    }

    /// Two decimals become one, outside of quoted texts.
    static func coarse(_ text: String) -> String {
        var result = ""
        var isQuoted = false
        var number = ""
        func flush() {
            guard !number.isEmpty else { return }
            result += rounded(number)
            number = ""
        }
        for character in text {
            if character == "“" { isQuoted = true }
            if character == "”" { isQuoted = false }
            if !isQuoted && (character.isASCII && character.isNumber || character == "." && !number.isEmpty) {
                number.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }

    private static func rounded(_ number: String) -> String {
        guard let dot = number.firstIndex(of: "."),
            number.distance(from: dot, to: number.endIndex) == 3, let value = Double(number)
        else { return number }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// FNV-1a, 64 bits.
    private static func fnv(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
