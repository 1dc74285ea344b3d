import Metrics
import Reading

/// What a sentence has said up to one of its numbers.
struct ClauseState {
    private(set) var body: String?
    /// The year that the sentence is about.
    private(set) var year: Int?
    /// The year that it compares with.
    private(set) var base: Int?
    /// The years that it has named.
    private(set) var years: Set<Int> = []
    /// The bodies and indicators that it has spoken of.
    private(set) var bodies: [String] = []
    var indicators: [Indicator] = []
    /// The runs of text that named indicators.
    var runs: [String] = []
    /// Those of the number before that had any.
    var lastRuns: [String] = []
    /// The indicator of the number before, and its measure word.
    var last: (name: IndicatorName, measure: String)?
    /// Whether the sentence itself has said the year.
    private var hasSaidYear = false
    /// Whether the year was told by another one: 上年30场次 leaves open what comes next.
    private var isYearPassing = false

    init(_ context: ClaimContext) { (body, year) = (context.body, context.year) }

    enum Direction { case rise, fall }

    /// What stands before a number and belongs to it alone.
    struct Clause {
        var runs: [String] = []
        /// Whose the number is, and of when, where it is not the sentence's own.
        var body: String?
        var year: Int?
        var direction: Direction?
        var bound: ScanningWords.Role?
        /// Whether it says itself whose the number is.
        var namesBody = false
        /// Whether what is named now is what is compared with.
        fileprivate var isBase = false
        /// Whether 的 is due: 超过上年的5621件 is of the year before, 超过上年398件 says by how much.
        fileprivate var lacksOf = false
        fileprivate var hasBody = false
        fileprivate var hasYear = false
        /// Whether a year and 的 stand right before the number: 是2023年的99% may be a share of that year's figure.
        var isOfYear = false

        /// Whether nothing says of when or whose the number is: 从5621件, 比30场次.
        var isOpen: Bool { lacksOf || isBase && direction == nil && year == nil && body == nil }

        /// Takes what stands behind the number up to the next comma; `false` where that is not understood.
        mutating func take(tail: ArraySlice<SentenceToken>) -> Bool {
            for (index, token) in tail.enumerated() {
                switch token {
                case .word(.below) where index == 0: bound = .below
                case .text(let run): runs.append(run)
                // 9999件（2024年）, 9999 proposals in 2024.
                case .year(let said) where year == nil || year == said: year = said
                // 比2023年40场次少: a number that is compared with.
                case .word(.rise) where isBase && direction == nil,
                    .word(.fall) where isBase && direction == nil:
                    break
                default: return false
                }
            }
            return true
        }
    }

    /// Takes what stands before a number; `nil` where it is not understood.
    mutating func enter(_ head: ArraySlice<SentenceToken>) -> Clause? {
        var clause = Clause()
        var (isBehindNumber, isBehindYear) = (last != nil, false)
        for token in head {
            if clause.bound != nil {
                // 超过北京的1628件, 不到上年的一半: the word bounds what is compared.
                switch token {
                case .body, .year, .word(.yearBefore), .word(.lastYear):
                    (clause.isBase, clause.lacksOf, clause.bound) = (true, true, nil)
                default: break
                }
            }
            clause.isOfYear = token == .text("的") && isBehindYear && !clause.isBase
            isBehindYear = false
            switch token {
            case .separator:
                let before = clause
                clause = Clause()
                (clause.runs, clause.hasBody, clause.hasYear) = (before.runs, before.hasBody, before.hasYear)
            case .joint:
                guard isBehindNumber else { return nil }
                clause = Clause()
            case .text(let run):
                if run.hasPrefix("的") { clause.lacksOf = false }
                clause.runs.append(run)
            case .number: return nil
            case .body(let id):
                guard !clause.hasBody else { return nil }
                clause.hasBody = true
                if clause.isBase {
                    clause.body = id
                } else {
                    (body, clause.namesBody) = (id, true)
                    if !bodies.contains(id) { bodies.append(id) }
                }
            case .year(let said):
                clause.year = said
                isBehindYear = true
                years.insert(said)
                if clause.isBase {
                    base = said
                } else {
                    // 2023年，2024年: of both.
                    guard !clause.hasYear else { return nil }
                    clause.hasYear = true
                    (year, hasSaidYear, isYearPassing) = (said, true, false)
                }
            case .word(let role):
                guard take(role, into: &clause) else { return nil }
                isBehindYear = role == .yearBefore || role == .lastYear
            }
            if token != .joint { isBehindNumber = false }
        }
        // 比北京多, 比30场次多: what comes next is no change of years.
        if clause.body != nil || clause.isOpen { base = nil }
        return clause
    }

    private mutating func take(_ role: ScanningWords.Role, into clause: inout Clause) -> Bool {
        switch role {
        case .floor, .ceiling: clause.bound = role
        case .rise: clause.direction = .rise
        case .fall: clause.direction = .fall
        case .reached: (clause.direction, clause.isBase, clause.year) = (nil, false, nil)
        case .base, .origin: clause.isBase = true
        case .yearBefore, .lastYear:
            // 去年 is of the day of writing, unless the sentence has said a year.
            guard let year, role == .yearBefore || hasSaidYear, !isYearPassing else { return false }
            clause.year = year - 1
            years.insert(year - 1)
            if clause.isBase { base = year - 1 } else { isYearPassing = true }
        case .onYear:
            guard let year, !isYearPassing else { return false }
            // Of which of the years that were named nobody can say.
            years.formUnion(years.map { $0 - 1 })
            (base, clause.isBase) = (year - 1, true)
        case .sameYear:
            guard year != nil else { return false }
            clause.year = year
        default: return false
        }
        return true
    }

    /// Leaves a number behind.
    mutating func leave() { if isYearPassing { year = nil } }
}

extension ClaimContext {
    /// Becomes what the next sentence is about: the body and year that a sentence begins with, unless it names others.
    mutating func follow(_ tokens: [SentenceToken]) {
        let lead = tokens.prefix {
            switch $0 {
            case .body, .year, .separator, .text("the"): true
            default: false
            }
        }
        var (bodies, years): ([String], [Int]) = ([], [])
        var (namesOthers, tellsOfReport) = (false, false)
        for token in tokens {
            switch token {
            case .body(let id): if !bodies.contains(id) { bodies.append(id) }
            case .year(let year): if !years.contains(year) { years.append(year) }
            case .text(let run):
                namesOthers = namesOthers || Self.others.contains { run.contains($0) }
                tellsOfReport = tellsOfReport || Self.reports.contains { run.contains($0) }
            default: break
            }
        }
        if namesOthers || bodies.count > 1 || bodies.count == 1 && !lead.contains(.body(bodies[0])) {
            body = nil
        } else if let only = bodies.first {
            body = only
        }
        // 2025年的报告 is of 2024.
        if tellsOfReport || years.count > 1 || years.count == 1 && !lead.contains(.year(years[0])) {
            year = nil
        } else if let only = years.first {
            year = only
        }
    }

    /// Whether what a sentence does not say of a claim itself may be taken from here: not where it names another body or
    /// year somewhere else.
    func mayLend(to claim: Claim, in tokens: [SentenceToken]) -> Bool {
        var (bodies, years, namesOthers): (Set<String>, Set<Int>, Bool) = ([], [], false)
        for token in tokens {
            switch token {
            case .body(let id): bodies.insert(id)
            case .year(let year): years.insert(year)
            case .text(let run): namesOthers = namesOthers || Self.others.contains { run.contains($0) }
            default: break
            }
        }
        let isBodyLent = !bodies.contains(claim.body)
        let isYearLent = claim.year == year && !years.contains(claim.year)
        return !(isBodyLent && (!bodies.isEmpty || namesOthers)) && !(isYearLent && !years.isEmpty)
    }

    /// What is of another year than what it tells of.
    private static let reports = [
        "报告", "报道", "报", "公布", "发布", "年鉴", "资料", "来源", "统计", "数据", "回眸", "回顾", "印发", "report",
    ]

    /// What other committees, places and their members are called by.
    static let others = ["政协", "委员", "省", "市", "县", "区", "州", "旗", "盟", "乡", "镇", "各", "我会", "committee"]
}
