/// A JSON value that remembers where it stood, so that a fault found later can still name its line and column.
struct JSONNode: Equatable, Sendable {
    /// The value itself.
    indirect enum Value: Equatable, Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// A name and its value, in the order of the file.
    struct Member: Equatable, Sendable {
        var name: String
        var place: Place
        var value: JSONNode
    }

    /// Line and column, both from 1; columns count Unicode scalars.
    struct Place: Equatable, Sendable {
        var line: Int
        var column: Int
    }

    var value: Value
    var place: Place

    /// The kind in the words of the JSON standard, for messages.
    var kind: String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

/// Why a text is no JSON.
struct JSONSyntaxError: Error, Equatable {
    var place: JSONNode.Place
    /// What stands there, in Chinese and English.
    var chinese: String
    var english: String
}
