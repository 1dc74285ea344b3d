/// Where a row stands in the files of a data set.
public struct Place: Equatable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file's path, beginning with the directory that was loaded.
    public var file: String
    /// The line the row begins on, from 1.
    public var line: Int

    /// A place in a file.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// `file:line`.
    public var description: String { "\(file):\(line)" }

    /// By file, then line.
    public static func < (first: Place, second: Place) -> Bool {
        (first.file, first.line) < (second.file, second.line)
    }
}
