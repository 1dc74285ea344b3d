/// A JSON value that remembers where it stood, so that a fault found later can still name its line and column.
package struct JSONNode: Equatable, Sendable {
    /// The value itself.
    package indirect enum Value: Equatable, Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// A name and its value, in the order of the file.
    package struct Member: Equatable, Sendable {
        package var name: String
        package var place: Place
        package var value: JSONNode
    }

    /// Line and column, both from 1; columns count Unicode scalars.
    package struct Place: Equatable, Hashable, Sendable {
        package var line: Int
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// A control character in a string, and where it stands in the file.
    package struct Control: Equatable, Sendable {
        package var scalar: Unicode.Scalar
        package var place: Place
    }

    package var value: Value
    package var place: Place
    /// The control characters of a string, tabs and line ends included, written out or escaped.
    package var controls: [Control] = []

    /// The kind in the words of the JSON standard, for messages.
    package var kind: String {
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
package struct JSONSyntaxError: Error, Equatable {
    var place: JSONNode.Place
    /// What stands there, in Chinese and English.
    var chinese: String
    var english: String
}
