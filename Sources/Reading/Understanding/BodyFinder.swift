import Metrics

/// Finds the committees that a text names: those of the data set by any of their names, and others by their form.
struct BodyFinder: Sendable {
    /// A mention of a committee.
    struct Mention: Equatable, Sendable {
        /// The id of the data set, or the name as the text has it where the data set knows none.
        var body: String
        var range: Range<Int>
    }

    private let table: WordTable
    /// For each code whether a mention may begin there, or is recognised there.
    private let isTelling: [Bool]
    private let ids: [String]
    private let levels: [String: BodyLevel]

    /// A finder of a data set's bodies.
    init(_ bodies: [Body]) {
        var words: [(word: String, value: Int)] = []
        for (number, body) in bodies.enumerated() {
            for name in Self.names(of: body) { words.append((name, number)) }
        }
        let table = WordTable(words)
        self.table = table
        isTelling = (0...UInt16.max).map { code in
            table.mayBegin(with: code) || Self.heads.mayBegin(with: code) || code == 0x653F
        }
        ids = bodies.map(\.id)
        levels = Dictionary(bodies.map { ($0.id, $0.level) }) { first, _ in first }
    }

    /// Whether a body stands above another, so that it is the one that visits and is reported to.
    func isAbove(_ body: String, _ other: String) -> Bool {
        guard let level = levels[body], let otherLevel = levels[other] else { return false }
        return level < otherLevel
    }

    /// How much more often a body is named than it is meant: by all below it.
    func renown(_ body: String) -> Int {
        switch levels[body] {
        case .national: 6
        case .provincial: 2
        default: 1
        }
    }

    /// Whether the data set has a body.
    func isKnown(_ body: String) -> Bool { levels[body] != nil }

    /// 吴忠市政协, 政协吴忠市, 吴忠政协, and the formal name.
    private static func names(of body: Body) -> [String] {
        guard let place = body.name.hasSuffix("政协") ? String(body.name.dropLast(2)) : nil else {
            return [body.name, "全国政协"]
        }
        var places = [place]
        // 吴忠市利通区 is 利通区 to its neighbours.
        if let city = place.firstIndex(where: { "市州盟".contains($0) }),
            place.index(after: city) < place.endIndex,
            place.distance(from: city, to: place.endIndex) > 2
        {
            places.append(String(place[place.index(after: city)...]))
        }
        return places.flatMap(names(ofPlace:))
    }

    private static func names(ofPlace place: String) -> [String] {
        var names = [place + "政协", "政协" + place, "中国人民政治协商会议" + place]
        if place.count > 2 {
            for suffix in ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "市", "省", "区", "县"]
            where place.hasSuffix(suffix) {
                let short = String(place.dropLast(suffix.count))
                if short.count >= 2 { names += [short + "政协", "政协" + short] }
                break
            }
        }
        return names
    }

    /// All mentions in order.
    func mentions(in text: UnsafeBufferPointer<UInt16>) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < text.count {
            guard isTelling[Int(text[index])] else {
                index += 1
                continue
            }
            if let (length, number) = table.longest(text, at: index) {
                mentions.append(Mention(body: ids[number], range: index..<index + length))
                index += length
            } else if let (length, name) = Self.formalName(text, at: index) {
                mentions.append(Mention(body: name, range: index..<index + length))
                index += length
            } else if text[index] == 0x653F, index + 1 < text.count, text[index + 1] == 0x534F,  // 政协
                let start = Self.startOfPlace(text, before: index)
            {
                mentions.append(
                    Mention(
                        body: String(codes: text[start..<index + 2]),
                        range: start..<index + 2))
                index += 2
            } else {
                index += 1
            }
        }
        return Self.unified(mentions, isKnown: isKnown)
    }

    /// The mentions, with words before a name left out of it: where 菱县政协 is named as well, 翻开菱县政协 is the same.
    private static func unified(_ mentions: [Mention], isKnown: (String) -> Bool) -> [Mention] {
        let names = Set(mentions.map(\.body)).filter { !isKnown($0) }
        guard names.count > 1, names.count <= 100 else { return mentions }
        return mentions.map { mention in
            guard !isKnown(mention.body) else { return mention }
            let shortest = names.filter { mention.body.hasSuffix($0) }.min {
                ($0.utf8.count, $0) < ($1.utf8.count, $1)
            }
            return Mention(body: shortest ?? mention.body, range: mention.range)
        }
    }

    /// Where the name of a place begins that ends before 政协: 2 to 7 characters and 市, 县, 区, 州, 盟, 旗 or 省.
    private static func startOfPlace(_ text: UnsafeBufferPointer<UInt16>, before index: Int) -> Int? {
        guard index > 1, kinds.contains(text[index - 1]) else { return nil }
        var start = index - 1
        while start > 0, index - start < 8, isPlace(text[start - 1]) { start -= 1 }
        // 发挥区政协…作用: a verb, not a place.
        if verbs.begins(text, at: start) { start += 2 }
        return index - start >= 2 && !kinds.contains(text[start]) ? start : nil
    }

    /// 政协第六届青岭市委员会, 政协青岭市委员会, 中国人民政治协商会议第六届青岭市委员会: how long it is, and 青岭市政协.
    private static func formalName(
        _ text: UnsafeBufferPointer<UInt16>, at index: Int
    ) -> (length: Int, name: String)? {
        guard let (length, _) = heads.longest(text, at: index) else { return nil }
        var start = index + length
        // 第六届 may stand before the place.
        if start < text.count, text[start] == 0x7B2C { start += 1 }
        var end = start
        while end < text.count, !CharacterClass.table[Int(text[end])].isDisjoint(with: [.digit, .numeral]) {
            end += 1
        }
        if end < text.count, text[end] == 0x5C4A { start = end + 1 }
        // 岚州市 ends with its last kind of place.
        end = start + 1
        while end < text.count, end - start < 8, isPlace(text[end - 1]) {
            if end - start >= 2, kinds.contains(text[end - 1]), tails.begins(text, at: end) {
                return (end - index, String(codes: text[start..<end]) + "政协")
            }
            end += 1
        }
        return nil
    }

    private static let heads = WordTable(["政协", "中国人民政治协商会议"].map { ($0, 0) })
    private static let tails = WordTable(["委员会", "第", "常务委员会"].map { ($0, 0) })

    /// Whether a character may be part of a place's name; words that stand before names are none.
    private static func isPlace(_ code: UInt16) -> Bool {
        (0x4E00...0x9FFF).contains(code) && !joining.contains(code)
    }

    private static let verbs = WordTable(
        ["发挥", "支持", "协助", "配合", "推动", "加强", "指导", "邀请", "组织", "参加", "委员", "委托", "做好"].map { ($0, 0) })
    private static let kinds = CodeSet("市县区州盟旗省")
    private static let joining = CodeSet("和与及在向由对为到来是的被将各本全我从赴往以把让给同跟就年月日上下级届政")
}
