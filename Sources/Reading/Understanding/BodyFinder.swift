import Metrics

/// Finds the committees that a text names: those of the data set by any of their names, and others by their form.
struct BodyFinder: Sendable {
    /// A mention of a committee.
    struct Mention: Equatable, Sendable {
        /// Its number among the names of the document.
        var body: Int
        var range: Range<Int>
    }

    private let table: WordTable
    /// For each code whether a mention may begin there, or is recognised there.
    private let isTelling: [Bool]
    private let ids: [String]
    private let levels: [BodyLevel]

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
        levels = bodies.map(\.level)
    }

    /// Whether a body stands above another, so that it is the one that visits and is reported to.
    func isAbove(_ body: Int, _ other: Int) -> Bool {
        guard body < levels.count, other < levels.count else { return false }
        return levels[body] < levels[other]
    }

    /// How much more often a body is named than it is meant: by all below it.
    func renown(_ body: Int) -> Int {
        switch body < levels.count ? levels[body] : nil {
        case .national: 6
        case .provincial: 2
        default: 1
        }
    }

    /// The names of a document that none has been found in yet.
    var names: BodyNames { BodyNames(ids: ids) }

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
    /// - Parameter names: takes the names that the data set does not know.
    func mentions(in text: UnsafeBufferPointer<UInt16>, _ names: inout BodyNames) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while true {
            index = isTelling.withUnsafeBufferPointer { isTelling in
                var index = index
                while index < text.count, !isTelling[Int(text[index])] { index += 1 }
                return index
            }
            guard index < text.count else { break }
            if let (length, number) = table.longest(text, at: index) {
                mentions.append(Mention(body: number, range: index..<index + length))
                index += length
            } else if let (length, place) = Self.formalName(text, at: index) {
                let name = Array(text[place]) + Self.suffix
                let body = name.withUnsafeBufferPointer { names.number(of: $0) }
                mentions.append(Mention(body: body, range: index..<index + length))
                index += length
            } else if text[index] == 0x653F, index + 1 < text.count, text[index + 1] == 0x534F,  // 政协
                let start = Self.startOfPlace(text, before: index)
            {
                let range = start..<index + 2
                let body = names.number(of: UnsafeBufferPointer(rebasing: text[range]))
                mentions.append(Mention(body: body, range: range))
                index += 2
            } else {
                index += 1
            }
        }
        let shortest = names.shortest(among: mentions.lazy.map(\.body))
        return shortest.isEmpty
            ? mentions
            : mentions.map { Mention(body: shortest[$0.body] ?? $0.body, range: $0.range) }
    }

    /// Where the name of a place begins that ends before 政协: 2 to 7 characters and 市, 县, 区, 州, 盟, 旗 or 省.
    private static func startOfPlace(_ text: UnsafeBufferPointer<UInt16>, before index: Int) -> Int? {
        guard index > 1, kinds.contains(text[index - 1]) else { return nil }
        // The five 自治区 are known by their names.
        if text[index - 1] == 0x533A, isAutonomous(text, index - 3) { return nil }
        var start = index - 1
        let longest = longest(to: index, text)
        while start > 0, index - start < longest, isPlace(text[start - 1]) { start -= 1 }
        // 800多名市政协委员
        if start > 0, CharacterClass.table[Int(text[start - 1])].contains(.digit) { return nil }
        // 发挥区政协…作用, 开幕会听取市政协: a verb, not a place.
        if let verb = (start..<index).last(where: { verbs.begins(text, at: $0) }) { start = verb + 2 }
        return index - start >= 2 && !kinds.contains(text[start]) && !isAutonomous(text, start) ? start : nil
    }

    /// 政协第六届青岭市委员会, 政协青岭市委员会, 中国人民政治协商会议第六届青岭市委员会: how long it is, and where 青岭市 stands.
    private static func formalName(
        _ text: UnsafeBufferPointer<UInt16>, at index: Int
    ) -> (length: Int, place: Range<Int>)? {
        // 协 or 国; much else begins with 中.
        guard index + 1 < text.count, text[index + 1] == 0x534F || text[index + 1] == 0x56FD,
            let (length, _) = heads.longest(text, at: index)
        else { return nil }
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
        while end < text.count, end - start < longestOfAll, isPlace(text[end - 1]) {
            if end - start >= 2, end - start < longest(to: end, text), kinds.contains(text[end - 1]),
                tails.begins(text, at: end)
            {
                return (end - index, start..<end)
            }
            end += 1
        }
        return nil
    }

    /// Whether 自治 stands at a place: 自治州 alone, as in 我自治州政协, is no name.
    private static func isAutonomous(_ text: UnsafeBufferPointer<UInt16>, _ start: Int) -> Bool {
        start >= 0 && (text[start], text[start + 1]) == (0x81EA, 0x6CBB)
    }

    /// How many characters a place's name may have that ends before an index; 黔东南苗族侗族自治州 has ten.
    private static func longest(to end: Int, _ text: UnsafeBufferPointer<UInt16>) -> Int {
        isAutonomous(text, end - 3) ? longestOfAll : 8
    }

    private static let longestOfAll = 16

    private static let suffix = "政协".codes
    private static let heads = WordTable(["政协", "中国人民政治协商会议"].map { ($0, 0) })
    private static let tails = WordTable(["委员会", "第", "常务委员会"].map { ($0, 0) })

    /// Whether a character may be part of a place's name; words that stand before names are none.
    private static func isPlace(_ code: UInt16) -> Bool {
        (0x4E00...0x9FFF).contains(code) && !joining.contains(code)
    }

    private static let verbs = WordTable(
        [
            "发挥", "支持", "协助", "配合", "推动", "加强", "指导", "邀请", "组织", "参加", "委员", "委托", "做好", "听取", "召开", "举行",
            "学习", "履行", "代表", "出席", "列席", "主持", "走进", "审议", "通过", "经过", "报告", "服务",
        ].map { ($0, 0) })
    private static let kinds = CodeSet("市县区州盟旗省")
    private static let joining = CodeSet("和与及在向由对为到来是的被将各本全我从赴往以把让给同跟就了着年月日上下级届政")
}
