/// The faces that a reader's machine may have instead of the one a scene names.
enum FontFallbacks {
    private static let sans = [
        "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
    ]
    private static let serif = [
        "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "SimSun",
    ]

    /// A CSS list of families: the scene's own first, then others of its sort for Simplified Chinese, as they are
    /// called on Linux, macOS and Windows.
    static func list(for family: String) -> String { family == sans[0] ? usual : found(for: family) }

    /// The list of the family that nearly all pictures are set in.
    private static let usual = found(for: sans[0])

    private static func found(for family: String) -> String {
        let isSerif = isSerif(family)
        let others = (isSerif ? serif : sans).filter { $0 != family }
        return ([name(family)] + others + [isSerif ? "serif" : "sans-serif"]).joined(separator: ",")
    }

    private static func isSerif(_ family: String) -> Bool {
        let lowered = family.lowercased()
        guard !lowered.contains("sans") else { return false }
        return ["serif", "song", "ming", "kai", "fang", "宋", "明", "楷", "仿"].contains(where: lowered.contains)
            && !["pingfang", "方正黑"].contains(where: lowered.contains)
    }

    /// The name as CSS reads it: bare where it consists of identifiers, because simple readers of SVG take quotation
    /// marks for a part of the name; otherwise between them.
    private static func name(_ family: String) -> String {
        let words = family.split(separator: " ", omittingEmptySubsequences: false)
        let isBare = words.allSatisfy { word in
            guard let first = word.unicodeScalars.first, first.isNameStart else { return false }
            return word.unicodeScalars.allSatisfy { $0.isNameStart || ("0"..."9").contains($0) || $0 == "-" }
        }
        guard !isBare || keywords.contains(family.lowercased()) else { return family }
        var quoted = "\""
        for scalar in family.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// Words that mean something else when bare.
    private static let keywords: Set = [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit", "initial", "unset",
        "revert", "default",
    ]
}

extension Unicode.Scalar {
    fileprivate var isNameStart: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" || value >= 0xA0
    }
}
