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
    /// The escapes of a string, in order.
    package var escapes: [Escape] = []

    /// A scalar of a string that is written as an escape.
    package struct Escape: Equatable, Sendable {
        /// Which scalar of the string it is, from 0.
        package var index: Int
        /// How many columns it takes.
        package var width: Int
    }

    /// Where a scalar of a string stands in the file.
    package func place(ofScalar index: Int) -> Place {
        // A string does not leave its line; its quote comes before it.
        let extra = escapes.prefix { $0.index < index }.reduce(0) { $0 + $1.width - 1 }
        return Place(line: place.line, column: place.column + 1 + index + extra)
    }

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
