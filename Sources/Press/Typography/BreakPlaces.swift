import Canvas

/// Where lines may end, by the prohibitions of clreq and GB/T 15834.
struct BreakPlaces {
    /// What a line that ends here does to the text.
    enum Place: UInt8, Comparable {
        /// Inside a character, or before a blank: never.
        case never
        /// Inside a number: only where nothing else helps.
        case number
        /// Between characters that belong together.
        case bound
        /// Inside a word: where the word is wider than the line.
        case word
        /// Allowed, though better not: within a short title.
        case reluctant
        case allowed

        static func < (one: Place, other: Place) -> Bool { one.rawValue < other.rawValue }
    }

    /// What stands before each unit, and after the last.
    private(set) var places: [Place]
    private let units: [TextUnit]

    /// The places of a row.
    init(_ row: UnitRow) {
        units = row.units
        places = [.never]
        places.reserveCapacity(units.count + 1)
        var visible = 0
        for index in units.indices.dropFirst() {
            let unit = units[index]
            guard !unit.has(.blank), !unit.has(.joined) else {
                places.append(.never)
                if unit.has(.joined) { visible = index }
                continue
            }
            let boundary = row.hasUncommon ? row.boundaries[index] : .line
            places.append(
                place(between: units[visible], unit, isApart: visible < index - 1, boundary: boundary))
            visible = index
        }
        places.append(.allowed)
        var index = 0
        while index < units.count {
            if units[index].has(.digit) {
                index = bindNumber(at: index)
            } else if units[index].has(.hanNumeral) {
                index = bindHanNumeral(at: index)
            } else {
                if units[index].scalar == "《" { bindTitle(at: index) }
                index += 1
            }
        }
        freeAddresses()
    }

    /// What two neighbours, or what has only blanks between, allow.
    private func place(
        between one: TextUnit, _ other: TextUnit, isApart: Bool, boundary: TextBoundary
    ) -> Place {
        if other.has(.neverFirst) || one.has(.neverLast) || other.has(.raised) { return .bound }
        if other.has(.slash) || one.has(.slash) { return isApart ? .allowed : .bound }
        if !one.has(.common) || !other.has(.common) { return boundary == .line ? .allowed : .word }
        if isApart { return .allowed }
        if one.scalar == "’", other.has(.letter), !other.has(.wide) { return .word }
        // Quotation marks of typewriters open and close alike.
        for unit in [one, other] where unit.scalar == "\"" || unit.scalar == "'" { return .bound }
        if one.has(.wide) || other.has(.wide) || one.scalar == "\u{FFFC}" || other.scalar == "\u{FFFC}" {
            return one.scalar == "-" ? .allowed : other.scalar == "-" ? .bound : .allowed
        }
        // Within a Latin word, but after its hyphen and after a dash.
        if one.scalar == "-" || one.has(.dash) || one.scalar == "—" || one.scalar == "–" {
            return other.has(.letter) ? .allowed : .word
        }
        return .word
    }

    // MARK: - Numbers

    private mutating func bind(_ index: Int, _ place: Place = .bound) {
        if index < units.count { places[index] = min(places[index], place) }
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { index < units.count ? units[index].scalar : nil }

    private func isAt(_ index: Int, _ trait: CharacterTraits) -> Bool {
        index < units.count && units[index].has(trait)
    }

    /// A number in digits with what belongs to it; returns where it ends.
    private mutating func bindNumber(at start: Int) -> Int {
        bindBefore(start)
        var end = start + 1
        while end < units.count {
            if units[end].has(.digit) {
                bind(end, .number)
            } else if units[end].has(.numberMark), isAt(end + 1, .digit) {
                bind(end, .number)
                bind(end + 1, .number)
            } else {
                break
            }
            end += 1
        }
        return bindUnit(at: end)
    }

    /// What qualifies a number stands with it: 约50, 图3-2.
    private mutating func bindBefore(_ start: Int) {
        var before = start - 1
        while before >= 0, units[before].has(.blank) { before -= 1 }
        guard before >= 0, units[before].has(.beforeNumber) || Self.numbered.contains(units[before].scalar)
        else { return }
        bind(start)
        if before > 0, units[before].has(.beforeNumber), units[before - 1].has(.beforeNumber) { bind(before) }
    }

    /// 余, 万, the unit and what qualifies it stand with the number before them; returns where all that ends.
    private mutating func bindUnit(at end: Int) -> Int {
        var index = end
        while isAt(index, .numberSign) || isAt(index, .numberTail) {
            bind(index)
            index += 1
        }
        let isApart = isAt(index, .blank)
        let start = isApart ? index + 1 : index
        guard isAt(start, .han) else { return index }
        var unit = start
        if let length = Self.longest(of: Self.units, in: self, at: start) {
            unit = start + length
        } else if Self.longest(of: Self.limits, in: self, at: start) == nil {
            unit = start + 1
        }
        for bound in start..<max(unit, start + 1) { bind(bound) }
        let limit = Self.longest(of: Self.limits, in: self, at: unit) ?? 0
        for bound in unit..<unit + limit { bind(bound) }
        return unit + limit
    }

    /// 十四五, 第十二页, 二〇二四年; returns where it ends.
    private mutating func bindHanNumeral(at start: Int) -> Int {
        var end = start + 1
        var isYear = units[start].scalar == "〇"
        while isAt(end, .hanNumeral) {
            bind(end)
            isYear = isYear || units[end].scalar == "〇"
            end += 1
        }
        let isOrdinal = start > 0 && units[start - 1].scalar == "第"
        if isOrdinal { bind(start) }
        if isOrdinal || isYear, isAt(end, .han) {
            bind(end)
            return end + 1
        }
        return end
    }

    private static let numbered = Set("图表式附".unicodeScalars)
    /// Units of more than one character.
    private static let units = words(
        "场次 人次 件次 批次 班次 户次 个百分点 百分点 平方米 平方公里 立方米 公里 公顷 公斤 千米 厘米 毫米 千克 千瓦 千瓦时 小时 分钟 美元 欧元 周年 个月 年度 余次 余件 余人 余场 余场次 余万 万元 亿元 万人 万件 亿人"
    )
    /// What follows a unit and limits the number.
    private static let limits = words("以上 以下 以内 左右 上下 余 多 之多")

    private static func words(_ list: String) -> [[Unicode.Scalar]] {
        list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    private static func longest(of words: [[Unicode.Scalar]], in places: BreakPlaces, at start: Int) -> Int? {
        words.first { word in
            word.indices.allSatisfy { places.scalar(start + $0) == word[$0] }
        }?.count
    }

    // MARK: - Titles and addresses

    /// A title of up to four characters is better kept on one line; it is not forbidden to part it, since a line might
    /// look worse for it.
    private mutating func bindTitle(at start: Int) {
        let end = min(start + 6, units.count)
        guard let close = (start..<end).first(where: { units[$0].scalar == "》" }) else { return }
        for index in start + 1..<close { bind(index, .reluctant) }
    }

    /// An address may be divided where one of its parts ends, and at a hyphen within a part, which may be a whole title.
    private mutating func freeAddresses() {
        var index = 0
        while index < units.count {
            guard units[index].has(.letter), !units[index].has(.wide), index == 0 || !isAddress(index - 1)
            else {
                index += 1
                continue
            }
            var end = index
            var isAddress = starts(with: "www.", at: index)
            while end < units.count, self.isAddress(end) || isAddress && isReadable(end) {
                isAddress = isAddress || starts(with: "://", at: end)
                end += 1
            }
            if isAddress {
                for place in index + 1..<end {
                    let (last, next) = (units[place - 1], units[place])
                    guard last.has(.addressMark), !next.has(.addressMark), !next.has(.neverFirst) else {
                        continue
                    }
                    places[place] = last.scalar == "-" ? .reluctant : .allowed
                }
            }
            index = end
        }
    }

    /// Whether it may stand within an address that is written for people: Han, and an ellipsis for what is left out.
    private func isReadable(_ index: Int) -> Bool { isAt(index, .han) || scalar(index) == "…" }

    private func isAddress(_ index: Int) -> Bool {
        let value = units[index].scalar.value
        return value > 0x20 && value < 0x7F
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        text.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { scalar(index + $0)?.value == UInt32(bytes[$0]) }
        }
    }
}
