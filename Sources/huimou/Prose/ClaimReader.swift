import Metrics
import Reading

/// Reads what a sentence states of bodies, indicators and years, as far as it understands every word of it.
///
/// A word that it does not know may make a part, a plan or another body of what is counted: from the first such word on
/// the sentence says nothing.
struct ClaimReader {
    private let reader: Reader
    private let words: ProseWords
    private let names: [IndicatorName]
    private let plain: PlainWords
    private let verbs: [String]

    init(_ dataset: Dataset, _ lexicon: Lexicon) {
        reader = Reader(lexicon, bodies: dataset.bodies)
        words = ProseWords(dataset.bodies, lexicon)
        let plain = PlainWords(lexicon.words(.plain))
        (self.plain, verbs) = (plain, lexicon.words(.counts))
        names = dataset.indicators.map {
            IndicatorName($0, among: dataset.indicators, verbs: lexicon.verbs(of: $0.id), plain: plain)
        }
    }

    /// What a sentence states, and the numbers that it does so with.
    /// - Parameter context: what it is about where it does not say so itself; becomes that of the next sentence.
    func claims(in sentence: Sentence, _ context: inout ClaimContext) -> (
        claims: [Claim], numbers: [StatedNumber]
    ) {
        let isEnglish = sentence.isEnglish
        let numbers =
            isEnglish ? StatedNumber.english(in: sentence) : StatedNumber.all(in: sentence, reader)
        let tokens = SentenceToken.all(of: sentence, numbers: numbers, words)
        defer { context.follow(tokens) }
        guard !numbers.isEmpty, !sentence.isQuestion, !tokens.contains(.word(.unreal)) else {
            return ([], numbers)
        }
        var state = ClauseState(context)
        var (claims, start): ([Claim], Int) = ([], 0)
        for end in tokens.indices {
            guard case .number(let number) = tokens[end] else { continue }
            let behind = end + 1
            let tail = tokens[behind...].prefix { $0 != .separator && $0 != .joint && !$0.isNumber }
            let isFollowed = behind + tail.count < tokens.count && tokens[behind + tail.count].isNumber
            guard
                let claim = claim(
                    numbers[number], number, head: tokens[start..<end], tail: isFollowed ? [] : tail,
                    isEnglish,
                    &state)
            else { break }
            // What stands between two numbers without a comma speaks of both: 5621件增加398件.
            start = isFollowed ? behind : behind + tail.count
            if let claim = claim.made { claims.append(claim) }
            if isFollowed, claims.last?.number == number, !canRead(tail, as: state.last) {
                claims.removeLast()
            }
        }
        let certain = claims.filter { claim in
            context.mayLend(to: claim, in: tokens) && !claims.contains(where: claim.excludes)
        }
        return (certain, numbers)
    }

    /// Whether what stands between two numbers may stand behind the first.
    private func canRead(_ tail: ArraySlice<SentenceToken>, as last: (name: IndicatorName, measure: String)?)
        -> Bool
    {
        tail.allSatisfy { token in
            switch token {
            case .word(.rise), .word(.fall), .word(.reached): true
            case .text(let run): last?.name.places(saidBy: run, isEnglish: false) != nil
            default: false
            }
        }
    }

    /// A number understood; it may still claim nothing.
    private struct Understood {
        var made: Claim?
    }

    /// What one number claims; `nil` where its words are not understood.
    private func claim(
        _ number: StatedNumber, _ place: Int, head: ArraySlice<SentenceToken>,
        tail: ArraySlice<SentenceToken>,
        _ isEnglish: Bool, _ state: inout ClauseState
    ) -> Understood? {
        guard var clause = state.enter(head) else { return nil }
        guard clause.take(tail: tail) else { return nil }
        guard let name = named(by: clause.runs, number, isEnglish, &state) else { return nil }
        if state.last?.name.indicator != name.indicator || number.measure == .count {
            state.last = (name, number.figure.measure)
        }
        if !state.indicators.contains(name.indicator) { state.indicators.append(name.indicator) }
        defer { state.leave() }
        if let candidate = number.candidate, candidate.coverage != .whole || !candidate.topic.isEmpty {
            return nil
        }
        guard let body = clause.body ?? state.body, let year = clause.year ?? state.year, !clause.isOpen,
            let values = number.values(clause.bound)
        else { return Understood() }
        var claim = Claim(
            number: place, body: body, indicator: name.indicator, year: year, value: .figure(values),
            others: number.candidate?.guesses.map(\.indicator) ?? [], years: state.years)
        if clause.body == nil, !clause.namesBody {
            claim.alternatives.bodies = state.bodies.filter { $0 != body }
        }
        if clause.runs.allSatisfy(plain.isPlain) {
            claim.alternatives.indicators = state.indicators.filter { $0.id != name.indicator.id }
        }
        guard let direction = clause.direction else {
            // A sum of money or a count of people beside a count of things.
            guard (name.indicator.kind == .rate) == (number.measure == .percent), number.measure != .points,
                !(number.measure == .percent && clause.isOfYear)
            else {
                return Understood()
            }
            return Understood(made: claim)
        }
        guard let since = state.base, let year = state.year, since != year, clause.body == nil else {
            return Understood()
        }
        let measure: Claim.Measure =
            switch number.measure {
            case .percent: .percent
            case .points: .points
            case .count: .unit
            }
        guard (measure == .unit) != (name.indicator.kind == .rate) || measure == .percent else {
            return Understood()
        }
        claim.year = year
        claim.value = .change(direction == .rise ? values : values.negated, since: since, measure)
        return Understood(made: claim)
    }

    /// The indicator that a clause's words name; that of the number before where they name none.
    private func named(
        by runs: [String], _ number: StatedNumber, _ isEnglish: Bool, _ state: inout ClauseState
    ) -> IndicatorName? {
        if runs.allSatisfy(plain.isPlain), let last = state.last {
            let isOfRate = number.measure != .count
            return isOfRate || last.measure == number.figure.measure || isEnglish ? last.name : nil
        }
        let known = number.candidate?.indicator
        if known == nil, number.candidate?.guesses.isEmpty == false { return nil }
        let measure = number.figure.measure
        let fitting = names.compactMap { name -> (name: IndicatorName, places: Set<Int>)? in
            guard
                known.map({ $0 == name.indicator.id })
                    ?? (isEnglish || number.measure != .count || measure == name.indicator.unit),
                name.indicator.kind == .rate || isOwnVerb(runs, of: name, state)
            else { return nil }
            var places: Set<Int> = []
            for run in runs {
                guard let own = name.places(saidBy: run, isEnglish: isEnglish) else { return nil }
                places.formUnion(own)
            }
            // 立案5091件 behind 收到提案6019件: the sentence has said 提案.
            for run in state.runs { places.formUnion(name.piecesSaid(in: run, isEnglish: isEnglish)) }
            return name.isSaid(by: places, isEnglish: isEnglish, isKnown: known != nil) ? (name, places) : nil
        }
        guard fitting.count == 1 else { return nil }
        (state.runs, state.lastRuns) = (state.runs + runs, runs)
        return fitting[0].name
    }
}

extension ClaimReader {
    /// Whether the verb of the number before is no part of what this one counts: 收到提案620件、信息100篇 is of 收到信息.
    private func isOwnVerb(_ runs: [String], of name: IndicatorName, _ state: ClauseState) -> Bool {
        state.last == nil
            || runs.first.map { run in run.hasSuffix("ed") || verbs.contains { run.hasPrefix($0) } } ?? false
            || state.lastRuns.allSatisfy { name.places(saidBy: $0, isEnglish: false) != nil }
    }
}

extension SentenceToken {
    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
