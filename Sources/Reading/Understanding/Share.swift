/// Whose a number is and of which time, where its words name someone or a time that is less than the year.
struct Share {
    /// The number of the name; `nil` where there is none.
    private var owner: Int?
    private var time: Int?

    /// The share of a statement: its own clause names whose it is, its sentence when it was.
    init(_ clause: ClauseFinder.Clause, before statement: Statement, in text: UnsafeBufferPointer<UInt16>) {
        let end = statement.cleanRange.lowerBound
        owner = Self.owners.last(in: min(clause.range.lowerBound, end)..<end, of: text)
        time = Self.times.last(in: min(clause.sentence.lowerBound, end)..<end, of: text)
    }

    /// The share of a fact that is told of both; `nil` where they are two.
    func merged(with other: Share) -> Share? {
        guard owner == nil || other.owner == nil || owner == other.owner,
            time == nil || other.time == nil || time == other.time
        else { return nil }
        var both = self
        both.owner = owner ?? other.owner
        both.time = time ?? other.time
        return both
    }

    private static let owners = table([
        ["民革"], ["民盟"], ["民建"], ["民进"], ["农工"], ["致公党"], ["九三学社"], ["台盟"], ["工商联"], ["总工会"],
        ["共青团", "团委"], ["妇联"], ["科协"], ["侨联"], ["台联"], ["青联"], ["文联"],
        ["提案委"], ["经济委", "经科委"], ["文史", "学习委"], ["社法委", "社会法制", "社会和法制"],
        ["教科", "教卫"], ["农业农村委", "农业委"], ["人资环", "人口资源环境"], ["民宗委", "民族宗教", "民族和宗教"],
        ["港澳台侨", "外事委"],
    ])

    private static let times = table(
        [["上半年"], ["下半年"], ["一季度"], ["二季度"], ["三季度"], ["四季度"]] + (1...12).map { ["\($0)月"] })

    /// A table of names, each in all its forms.
    private static func table(_ names: [[String]]) -> WordTable {
        WordTable(names.enumerated().flatMap { number, forms in forms.map { ($0, number) } })
    }
}

extension WordTable {
    /// The number of the last word in a range of a text; `nil` where there is none.
    fileprivate func last(in range: Range<Int>, of text: UnsafeBufferPointer<UInt16>) -> Int? {
        var (last, index) = (Int?.none, range.lowerBound)
        while index < range.upperBound {
            if let (length, value) = longest(text, at: index), index + length <= range.upperBound {
                last = value
                index += length
            } else {
                index += 1
            }
        }
        return last
    }
}
