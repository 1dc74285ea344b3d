/// What the locator of an observation says of places in a text: `字符181；字符3533`, `第2页 字符668`.
enum Locator {
    /// The word for a place, as offset of its first character.
    static func name(of offset: Int) -> String { "字符\(offset)" }

    /// The offsets that a locator names, in order.
    static func places(in locator: String) -> [Int] {
        var places: [Int] = []
        var rest = locator.unicodeScalars[...]
        while let sign = rest.firstIndex(of: "字") {
            rest = rest[sign...].dropFirst()
            guard rest.first == "符" else { continue }
            let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
            rest = rest[digits.endIndex...]
            if let place = Int(String(digits)) { places.append(place) }
        }
        return places
    }
}
