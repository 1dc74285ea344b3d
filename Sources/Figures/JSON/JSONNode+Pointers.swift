/// JSON pointers (RFC 6901): `/indicators/0/id`.
extension JSONNode {
    /// The pointer to every value, by the place where the value begins, and by the place of its key.
    package var pointers: [Place: String] {
        var pointers: [Place: String] = [:]
        walk("") { pointer, place in pointers[place] = pointer }
        return pointers
    }

    /// The place of every value, by its pointer.
    package var places: [String: Place] {
        var places: [String: Place] = [:]
        // A value comes after its key, so it is the value's place that stays.
        walk("") { pointer, place in places[pointer] = place }
        return places
    }

    /// A key of an object; `nil` where it is missing or this is none.
    package func member(_ name: String) -> Member? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }
    }

    private func walk(_ pointer: String, _ visit: (String, Place) -> Void) {
        visit(pointer, place)
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() { element.walk("\(pointer)/\(index)", visit) }
        case .object(let members):
            for member in members {
                let inner = "\(pointer)/\(Self.escaped(member.name))"
                visit(inner, member.place)
                member.value.walk(inner, visit)
            }
        default: break
        }
    }

    /// A key as a part of a pointer: `~` and `/` written as `~0` and `~1`.
    package static func escaped(_ name: String) -> String {
        var text = ""
        for character in name.unicodeScalars {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
