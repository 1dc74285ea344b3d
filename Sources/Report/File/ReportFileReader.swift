import Figures
import Metrics
import Press

/// Reads a report file: every key and value checked, every fault with its place.
struct ReportFileReader {
    let dataset: Dataset?
    /// The language of the report; `nil` is the one that the file names.
    private let asked: Language?
    /// Looks up the ids of selections.
    private let figures: FigureFileReader?

    init(dataset: Dataset?, asked: Language? = nil) {
        (self.dataset, self.asked) = (dataset, asked)
        figures = dataset.map { FigureFileReader(dataset: $0) }
    }

    func parse(_ text: String, path: String, faults: inout FaultCollector) -> ReportFile? {
        guard let root = JSONNode.read(text, faults: &faults), var object = JSONObject(root, faults: &faults)
        else { return nil }
        _ = object.take("$schema")
        let named = language(&object, faults: &faults) ?? "zh-CN"
        let language = asked.map { ReportFile.tag(of: $0, named: named) } ?? named
        let tongue = ReportFile.tongue(of: language)
        let title = object.prose("title", in: dataset, tongue, faults: &faults)
        let subtitle = object.prose("subtitle", in: dataset, tongue, faults: &faults)
        let author = object.prose("author", in: dataset, tongue, faults: &faults)
        let parts = parts(&object, tongue, faults: &faults)
        let fonts = object.take("fonts").map { self.fonts($0, faults: &faults) } ?? [:]
        let page = object.take("page").map { self.page($0, faults: &faults) } ?? PageFormat()
        object.finish(faults: &faults)
        if title == nil && faults.faults.isEmpty { faults.missing("title", of: root) }
        if parts.isEmpty && faults.faults.isEmpty { faults.missing("parts", of: root) }
        guard let title else { return nil }
        return ReportFile(
            path: path, title: title, subtitle: subtitle ?? "", author: author ?? "",
            language: language, parts: parts, fonts: fonts, page: page, untranslated: faults.untranslated)
    }

    /// A language tag in the form of BCP 47: subtags of letters and digits joined by hyphens.
    private func language(_ object: inout JSONObject, faults: inout FaultCollector) -> String? {
        guard let node = object.take("language") else { return nil }
        guard case .string(let tag) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...8 : 1...8).contains(part.count)
                && part.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                }
        }
        if !isTag {
            faults.add(
                .outOfRange, at: node.place, zh: "不是语言标记：\(tag)", en: "no language tag: \(tag)",
                remedyZh: "写成 zh-CN 或 en", remedyEn: "write zh-CN or en")
        }
        return tag
    }

    /// The parts as listed, or around the chapters of a file that lists only these.
    private func parts(
        _ object: inout JSONObject, _ tongue: Language, faults: inout FaultCollector
    ) -> [ReportPart] {
        let chapters = object.take("chapters")
        let listed = object.take("parts")
        if let chapters, listed != nil {
            faults.add(
                .unusedKey, at: chapters.place, zh: "parts 与 chapters 只能有一个",
                en: "a report has either parts or chapters",
                remedyZh: "把各章写进 parts，\"part\": \"chapter\"",
                remedyEn: "write each chapter into parts with \"part\": \"chapter\"")
        }
        if let listed { return unrepeated(elements(listed), tongue, faults: &faults) }
        guard let chapters else { return [] }
        let read = elements(chapters).compactMap { part($0, of: .chapter, tongue, faults: &faults) }
        return read.isEmpty ? [] : ReportPart.usual(chapters: read)
    }

    private func elements(_ node: JSONNode) -> [JSONNode] {
        if case .array(let elements) = node.value { return elements }
        return [node]
    }

    /// Each part once, chapters aside: what links lead to has one name.
    private func unrepeated(
        _ nodes: [JSONNode], _ tongue: Language, faults: inout FaultCollector
    ) -> [ReportPart] {
        var seen: Set<ReportPart.Kind> = []
        return nodes.compactMap { node in
            guard let part = part(node, of: nil, tongue, faults: &faults) else { return nil }
            if part.kind != .chapter, !seen.insert(part.kind).inserted {
                faults.add(
                    .duplicateKey, at: node.place, zh: "部分 \(part.kind.rawValue) 重复",
                    en: "the part \(part.kind.rawValue) is named twice", remedyZh: "删去一个；只有 chapter 可以有几个",
                    remedyEn: "remove one; only chapter may stand several times")
            }
            return part
        }
    }

    /// - Parameter known: what the part is, where its place says it; otherwise it says so itself.
    private func part(
        _ node: JSONNode, of known: ReportPart.Kind?, _ tongue: Language, faults: inout FaultCollector
    ) -> ReportPart? {
        // A part of which there is nothing to say may stand as its word.
        if known == nil, case .string = node.value {
            guard let kind = JSONObject.word(node, as: ReportPart.Kind.self, faults: &faults) else {
                return nil
            }
            if kind == .chapter { faults.missing("title", of: node) }
            return ReportPart(kind)
        }
        guard var object = JSONObject(node, faults: &faults) else { return nil }
        var kind = known
        if known == nil {
            guard let named = object.take("part") else {
                faults.missing("part", of: node)
                return nil
            }
            kind = JSONObject.word(named, as: ReportPart.Kind.self, faults: &faults)
        }
        guard let kind else { return nil }
        var part = ReportPart(kind)
        for key in kind.keys { take(key, from: &object, into: &part, tongue, faults: &faults) }
        object.finish(faults: &faults)
        if kind == .chapter, part.title == nil {
            if node.member("title") == nil { faults.missing("title", of: node) }
            return nil
        }
        return part
    }

    private func take(
        _ key: ReportPart.Key, from object: inout JSONObject, into part: inout ReportPart, _ tongue: Language,
        faults: inout FaultCollector
    ) {
        switch key {
        case .title, .introduction:
            let text = object.prose(key.rawValue, in: dataset, tongue, faults: &faults)
            if key == .title { part.title = text } else { part.introduction = text }
        case .figures:
            for entry in object.list(key.rawValue) ?? [] {
                guard case .string(let id) = entry.value else {
                    faults.expected("图的文件名", "a figure's file name", at: entry)
                    continue
                }
                part.figures.append(id)
                part.places.append(.init(line: entry.place.line, column: entry.place.column))
            }
        case .count: part.count = object.integer(key.rawValue, in: 1...1000, faults: &faults)
        case .depth: part.depth = object.integer(key.rawValue, in: 1...4, faults: &faults)
        case .bodies:
            guard let node = object.take(key.rawValue), let figures else { return }
            part.bodies = figures.bodies(node, faults: &faults)
        case .indicators:
            let nodes = object.list(key.rawValue) ?? []
            if let figures { part.indicators = nodes.compactMap { figures.indicator($0, faults: &faults) } }
        case .years:
            guard let node = object.take(key.rawValue), let figures else { return }
            part.years = figures.years(node, faults: &faults)
        case .year: part.year = object.integer(key.rawValue, in: 1949...2100, faults: &faults)
        }
    }

    private func fonts(_ node: JSONNode, faults: inout FaultCollector) -> [FontRole: [String]] {
        guard var object = JSONObject(node, faults: &faults) else { return [:] }
        var fonts: [FontRole: [String]] = [:]
        for role in FontRole.allCases {
            for name in object.list(role.rawValue) ?? [] {
                guard case .string(let family) = name.value else {
                    faults.expected("字体名", "the name of a font family", at: name)
                    continue
                }
                faults.refuseControls(of: name, isProse: false)
                guard family.contains(where: { !$0.isWhitespace }) else {
                    faults.add(
                        .outOfRange, at: name.place, zh: "字体名是空的", en: "the name of the font is empty",
                        remedyZh: "写一个字体名，如 Noto Serif CJK SC",
                        remedyEn: "name a font family, such as Noto Serif CJK SC")
                    continue
                }
                fonts[role, default: []].append(family)
            }
        }
        object.finish(faults: &faults)
        return fonts
    }

    private func page(_ node: JSONNode, faults: inout FaultCollector) -> PageFormat {
        var page = PageFormat()
        guard var object = JSONObject(node, faults: &faults) else { return page }
        page.sheet = object.word("size", as: PageFormat.Sheet.self, faults: &faults) ?? .a4
        page.bleed = object.number("bleed", in: 0...20, faults: &faults) ?? 0
        if let marks = object.take("cropMarks") {
            if case .bool(let wanted) = marks.value {
                page.hasCropMarks = wanted
            } else {
                faults.expected("true 或 false", "true or false", at: marks)
            }
        }
        if let margins = object.take("margins"), var sides = JSONObject(margins, faults: &faults) {
            for side in PageFormat.Side.allCases {
                page.margins[side] = sides.number(side.rawValue, in: 5...60, faults: &faults)
            }
            sides.finish(faults: &faults)
        }
        object.finish(faults: &faults)
        return page
    }
}
