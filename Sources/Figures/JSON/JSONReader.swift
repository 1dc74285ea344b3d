import Metrics

/// Reads JSON with comments and trailing commas, keeping the place of every value.
///
/// Foundation's decoder accepts such files too (as JSON5) but forgets where a value stood; a figure with an
/// unknown indicator could then only be named by its file. Bounded: depth 64; the caller bounds the size.
struct JSONReader {
    private var scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1
    /// The control characters of the string read last.
    private var controls: [JSONNode.Control] = []
    /// Its escapes.
    private var escapes: [JSONNode.Escape] = []

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Reads one value and nothing after it.
    /// - Throws: `JSONSyntaxError` at the first place that is no JSON.
    static func read(_ text: String) throws(JSONSyntaxError) -> JSONNode {
        var reader = JSONReader(text)
        if reader.peek == "\u{FEFF}" { reader.index += 1 }
        let node = try reader.value(depth: 0)
        try reader.skipBlanks()
        guard reader.peek == nil else { throw reader.fault("值之后还有内容", "content after the value") }
        return node
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
    private var place: JSONNode.Place { JSONNode.Place(line: line, column: column) }

    private func fault(_ chinese: String, _ english: String) -> JSONSyntaxError {
        JSONSyntaxError(place: place, chinese: chinese, english: english)
    }

    private mutating func advance() {
        if scalars[index] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }

    private mutating func skipBlanks() throws(JSONSyntaxError) {
        while let scalar = peek {
            switch scalar {
            case " ", "\t", "\n", "\r": advance()
            case "/": try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(JSONSyntaxError) {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if next == "/" {
            while let scalar = peek, scalar != "\n" { advance() }
        } else if next == "*" {
            let start = fault("注释没有结束", "comment is never closed")
            advance()
            advance()
            while true {
                guard let scalar = peek else { throw start }
                advance()
                if scalar == "*", peek == "/" { break }
            }
            advance()
        } else {
            throw fault("此处不应有 /", "unexpected /")
        }
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        guard depth < 64 else { throw fault("嵌套过深", "nested too deeply") }
        try skipBlanks()
        let start = place
        guard let scalar = peek else { throw fault("文件在值之前结束", "the file ends before a value") }
        switch scalar {
        case "{": return JSONNode(value: .object(try members(depth: depth)), place: start)
        case "[": return JSONNode(value: .array(try elements(depth: depth)), place: start)
        case "\"":
            let text = try string()
            return JSONNode(value: .string(text), place: start, controls: controls, escapes: escapes)
        case "-", "0"..."9": return JSONNode(value: .number(try number()), place: start)
        default: return JSONNode(value: try word(), place: start)
        }
    }

    private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
        advance()
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        while true {
            try skipBlanks()
            if peek == "}" {
                advance()
                return members
            }
            guard peek == "\"" else { throw fault("应为带引号的键名或 }", "expected a quoted name or }") }
            let start = place
            let name = try string()
            if !names.insert(name).inserted {
                throw JSONSyntaxError(
                    place: start, chinese: "键 \(name) 重复", english: "the name \(name) occurs twice")
            }
            try skipBlanks()
            guard peek == ":" else { throw fault("键名之后应为冒号", "expected a colon after the name") }
            advance()
            members.append(.init(name: name, place: start, value: try value(depth: depth + 1)))
            try separator(closing: "}")
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        advance()
        var elements: [JSONNode] = []
        while true {
            try skipBlanks()
            if peek == "]" {
                advance()
                return elements
            }
            elements.append(try value(depth: depth + 1))
            try separator(closing: "]")
        }
    }

    private mutating func separator(closing: Unicode.Scalar) throws(JSONSyntaxError) {
        try skipBlanks()
        if peek == "," {
            advance()
        } else if peek != closing {
            throw fault("应为逗号或 \(closing)", "expected a comma or \(closing)")
        }
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        let unclosed = fault("引号没有结束", "string is never closed")
        advance()
        controls.removeAll()
        escapes.removeAll()
        var length = 0
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            let start = place
            switch scalar {
            case "\"":
                advance()
                return String(text)
            case "\\":
                advance()
                text.append(try escape())
                escapes.append(JSONNode.Escape(index: length, width: column - start.column))
            case "\n", "\r":
                // More likely a quote was forgotten than a line break meant.
                throw fault("引号在行内没有结束", "the string is not closed in its line")
            default:
                text.append(scalar)
                advance()
            }
            length += 1
            if let last = text.last, last.isControl {
                controls.append(JSONNode.Control(scalar: last, place: start))
            }
        }
        throw unclosed
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        guard let scalar = peek else { throw fault("转义不完整", "unfinished escape") }
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "t": "\t", "r": "\r", "b": "\u{8}", "f": "\u{C}",
        ]
        if let meant = plain[scalar] {
            advance()
            return meant
        }
        guard scalar == "u" else { throw fault("未知的转义", "unknown escape") }
        advance()
        let high = try hexadecimal()
        if let meant = Unicode.Scalar(high) { return meant }
        // A surrogate: its other half must follow.
        guard (0xD800..<0xDC00).contains(high), peek == "\\" else { throw fault("代理项不成对", "lone surrogate") }
        advance()
        guard peek == "u" else { throw fault("代理项不成对", "lone surrogate") }
        advance()
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let meant = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault("代理项不成对", "lone surrogate") }
        return meant
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            // Unicode has full-width digits, JSON has not.
            guard let digit = peek.flatMap({ $0.isASCII ? Character($0).hexDigitValue : nil }) else {
                throw fault("\\u 之后应有四位十六进制数", "expected four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            advance()
        }
        return value
    }

    private mutating func number() throws(JSONSyntaxError) -> Double {
        let start = fault("数字写法不对", "malformed number")
        var text = ""
        while let scalar = peek, "+-.eE0123456789".unicodeScalars.contains(scalar) {
            text.unicodeScalars.append(scalar)
            advance()
        }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        // Swift reads 1. and 1.e5, which JSON does not have.
        let afterPoint = digits.firstIndex(of: ".").map { digits[digits.index(after: $0)...].first }
        guard let value = Double(text), value.isFinite, digits.first?.isNumber == true,
            afterPoint.map({ $0?.isNumber == true }) ?? true,
            !(digits.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true)
        else { throw start }
        return value
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONNode.Value {
        let start = fault("应为一个值", "expected a value")
        var text = ""
        while let scalar = peek, scalar.properties.isAlphabetic {
            text.unicodeScalars.append(scalar)
            advance()
        }
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: throw start
        }
    }
}
