import Metrics

/// What stands between `{{` and `}}`: a verb, if any, what it is of, and options.
struct Placeholder {
    /// A word and where it begins in the text.
    struct Word {
        let text: String
        let offset: Int
    }

    /// The options that tell several figures of one year apart.
    enum Option: String, CaseIterable { case basis, topic, period }

    /// The verbs; without one it is the figure itself.
    enum Verb: String, CaseIterable { case change, rank, finding }

    let offset: Int
    let words: [Word]

    init(_ scalars: ArraySlice<Unicode.Scalar>, offset: Int) {
        self.offset = offset
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        words = scalars.split(whereSeparator: isBlank).map { word in
            Word(
                text: String(String.UnicodeScalarView(word)),
                offset: offset + word.startIndex - scalars.startIndex)
        }
    }

    /// What is to stand in its place.
    func answer(in dataset: Dataset, _ phrase: Phrase) -> Result<String, ProseFault> {
        Result { () throws(ProseFault) in try text(in: dataset, phrase) }
    }

    private func text(in dataset: Dataset, _ phrase: Phrase) throws(ProseFault) -> String {
        let verb = words.first.flatMap { Verb(rawValue: $0.text) }
        var rest = Array(words.dropFirst(verb == nil ? 0 : 1))
        let options = try options(&rest)
        let selector = FigureSelector(dataset: dataset, options: options)
        switch verb {
        case nil:
            let subject = try subject(rest, hasYear: true, in: dataset)
            try end(rest, after: 1)
            return phrase.figure(try selector.figure(subject, year: subject.year))
        case .rank:
            let subject = try subject(rest, hasYear: true, in: dataset)
            try end(rest, after: 1)
            return try selector.rank(subject, phrase)
        case .change:
            let subject = try subject(rest, hasYear: false, in: dataset)
            try end(rest, after: 2)
            let (base, result) = try selector.pair(subject, years: try years(rest))
            let change = Change(
                from: base, to: result, measure: subject.indicator.kind.changeMeasure,
                rules: ComparabilityRules.change.minding(dataset.definitions))
            if case .undetermined = change.outcome {
                return phrase("增减", "") + phrase.change(change)
            }
            return phrase.step(from: base, to: result, change, subject.indicator)
        case .finding:
            guard let word = rest.first, let kind = Finding.Kind(rawValue: word.text) else {
                throw unknown(
                    rest.first?.text ?? "", among: Finding.Kind.allCases.map(\.rawValue),
                    what: ("结论种类", "kind of finding"),
                    at: rest.first?.offset ?? offset)
            }
            let subject = try subject(Array(rest.dropFirst()), hasYear: false, in: dataset)
            try end(rest, after: 2)
            var scope = FindingScope()
            (scope.kinds, scope.bodies, scope.indicators) = (
                [kind], [subject.body.id], [subject.indicator.id]
            )
            guard let finding = dataset.findings(scope).first else {
                throw ProseFault(
                    offset: subject.offset, code: .placeholder,
                    message: Bilingual(zh: "数据得不出这样的结论", en: "the data bear out no such finding"),
                    remedy: Bilingual(
                        zh: "huimou findings --bodies \(subject.body.id) 列出有哪些",
                        en: "huimou findings --bodies \(subject.body.id) lists those there are"))
            }
            // It stands within a sentence or ends one.
            return String(finding.sentence[phrase.language].dropLast())
        }
    }

    // MARK: Parts

    private func options(_ rest: inout [Word]) throws(ProseFault) -> [Option: Word] {
        var options: [Option: Word] = [:]
        for word in rest {
            guard let equals = word.text.firstIndex(of: "=") else { continue }
            let key = String(word.text[..<equals])
            guard let option = Option(rawValue: key) else {
                throw unknown(
                    key, among: Option.allCases.map(\.rawValue), what: ("选项", "option"), at: word.offset)
            }
            guard options[option] == nil else {
                throw ProseFault(
                    offset: word.offset, code: .placeholder,
                    message: Bilingual(zh: "\(key)= 写了两次", en: "\(key)= stands twice"),
                    remedy: Bilingual(zh: "只留一个", en: "keep one of them"))
            }
            options[option] = Word(
                text: String(word.text[word.text.index(after: equals)...]), offset: word.offset)
        }
        rest.removeAll { $0.text.contains("=") }
        return options
    }

    /// A body and an indicator, with a year behind them where one is due: ids may hold points themselves.
    private func subject(_ rest: [Word], hasYear: Bool, in dataset: Dataset) throws(ProseFault)
        -> FigureSelector.Subject
    {
        guard let word = rest.first else { throw malformed(at: offset) }
        var parts = word.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var year = 0
        if hasYear {
            guard let last = parts.last, last.count == 4, let number = Int(last) else {
                throw malformed(at: word.offset)
            }
            year = number
            parts.removeLast()
        }
        guard parts.count > 1 else { throw malformed(at: word.offset) }
        let splits = (1..<parts.count).map {
            (body: parts[..<$0].joined(separator: "."), indicator: parts[$0...].joined(separator: "."))
        }
        let fitting = splits.first { dataset.body($0.body) != nil && dataset.indicator($0.indicator) != nil }
        let (id, name) = fitting ?? splits[splits.count - 1]
        guard let body = dataset.body(id) else {
            throw unknown(id, among: dataset.bodies.map(\.id), what: ("机构", "body"), at: word.offset)
        }
        guard let indicator = dataset.indicator(name) else {
            throw unknown(
                name, among: dataset.indicators.map(\.id), what: ("指标", "indicator"),
                at: word.offset + id.unicodeScalars.count + 1)
        }
        return FigureSelector.Subject(body: body, indicator: indicator, year: year, offset: word.offset)
    }

    /// `2023→2024`, `2023->2024`: the earlier first.
    private func years(_ rest: [Word]) throws(ProseFault) -> (Int, Int) {
        guard rest.count > 1 else { throw malformed(at: offset) }
        let parts = rest[1].text.split(whereSeparator: { "→->—–".contains($0) }).map { Int($0) }
        guard parts.count == 2, let first = parts[0], let last = parts[1] else {
            throw malformed(at: rest[1].offset)
        }
        guard first < last else {
            let isOne = first == last
            throw ProseFault(
                offset: rest[1].offset, code: .placeholder,
                message: isOne
                    ? Bilingual(zh: "前后是同一年", en: "both years are the same")
                    : Bilingual(zh: "年份前后颠倒", en: "the years run backwards"),
                remedy: isOne
                    ? Bilingual(zh: "写两个不同的年份", en: "write two years")
                    : Bilingual(zh: "写成 \(last)→\(first)", en: "write \(last)→\(first)"))
        }
        return (first, last)
    }

    private func end(_ rest: [Word], after count: Int) throws(ProseFault) {
        if rest.count > count { throw malformed(at: rest[count].offset) }
    }

    private func malformed(at offset: Int) -> ProseFault {
        ProseFault(
            offset: offset, code: .placeholder,
            message: Bilingual(zh: "占位符写法不对", en: "no placeholder is written so"),
            remedy: Bilingual(
                zh: "写成 {{机构.指标.年}}、{{change 机构.指标 2023→2024}}、{{rank 机构.指标.年}} 或 {{finding 种类 机构.指标}}",
                en:
                    "write {{body.indicator.year}}, {{change body.indicator 2023→2024}}, {{rank body.indicator.year}} or {{finding kind body.indicator}}"
            ))
    }

    private func unknown(
        _ word: String, among known: [String], what: (zh: String, en: String), at offset: Int
    ) -> ProseFault {
        let meant = nearest(to: word, among: known)
        let listed = known.prefix(12).joined(separator: ", ")
        return ProseFault(
            offset: offset, code: .unknownID,
            message: Bilingual(zh: "未知的\(what.zh) \(word)", en: "unknown \(what.en) \(word)"),
            remedy: Bilingual(
                zh: meant.map { "是否为 \($0)？" } ?? "可用：\(listed)",
                en: meant.map { "did you mean \($0)?" } ?? "known: \(listed)"))
    }
}
