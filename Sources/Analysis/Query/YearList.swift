/// Years as a command line writes them: `2024`, `2019-2025`.
enum YearList {
    /// A year from 1949 to 2100, as the data hold them.
    static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1949...2100).contains(year) else { return nil }
        return year
    }

    /// The years of some words, each once, in order.
    static func years(_ words: [String]) throws(QueryFault) -> [Int] {
        var years: Set<Int> = []
        for word in words {
            let ends = word.split(
                whereSeparator: { $0 == "-" || $0 == "–" || $0 == "—" }
            ).map { year($0) }
            switch ends.count {
            case 1:
                guard let year = ends[0], year == self.year(word) else { throw malformed(word) }
                years.insert(year)
            case 2:
                guard let first = ends[0], let last = ends[1], first <= last else { throw malformed(word) }
                years.formUnion(first...last)
            default: throw malformed(word)
            }
        }
        return years.sorted()
    }

    private static func malformed(_ word: String) -> QueryFault {
        .malformed(word, of: "years", form: "2024, 2019-2025, all")
    }
}
