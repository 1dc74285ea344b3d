import Metrics

/// Finds the one figure that a placeholder means, or says why there is none or more than one.
struct FigureSelector {
    struct Subject {
        let body: Body
        let indicator: Indicator
        let year: Int
        /// Where it stands in the text.
        let offset: Int
    }

    let dataset: Dataset
    let options: [Placeholder.Option: Placeholder.Word]

    /// The figure of a year, as the data set shows it where sources differ.
    func figure(_ subject: Subject, year: Int) throws(ProseFault) -> Observation {
        let rows = try candidates(subject, year: year)
        let bases = Set(rows.map(\.period.basis.rawValue)).sorted()
        if bases.count > 1 { throw ambiguous(subject, .basis, bases) }
        if rows[0].period.basis == .sessionToDate {
            let labels = Set(rows.map(\.period.label)).sorted()
            if labels.count > 1 { throw ambiguous(subject, .period, labels) }
        }
        return dataset.vintages(of: rows[0]).shown
    }

    /// The figures of two years, on the one basis that has both.
    func pair(_ subject: Subject, years: (Int, Int)) throws(ProseFault) -> (Observation, Observation) {
        let (earlier, later) = (
            try candidates(subject, year: years.0), try candidates(subject, year: years.1)
        )
        let shared = Set(earlier.map(\.period.basis.rawValue)).intersection(
            later.map(\.period.basis.rawValue))
        if shared.count > 1 { throw ambiguous(subject, .basis, shared.sorted()) }
        guard let basis = shared.first else {
            throw fault(
                subject, zh: "\(years.0)年与\(years.1)年的数口径不同",
                en: "the figures of \(years.0) and \(years.1) are on different bases",
                remedyZh: "换用口径相同的两年", remedyEn: "take two years on one basis")
        }
        let narrowed = FigureSelector(
            dataset: dataset,
            options: options.merging([.basis: Placeholder.Word(text: basis, offset: subject.offset)]) { $1 })
        return (try narrowed.figure(subject, year: years.0), try narrowed.figure(subject, year: years.1))
    }

    /// The place among the bodies of its level that have a comparable figure.
    func rank(_ subject: Subject, _ phrase: Phrase) throws(ProseFault) -> String {
        if let topic = options[.topic] {
            throw fault(
                subject, zh: "名次只比总数，不比分题 \(topic.text)",
                en: "places are of totals, not of the topic \(topic.text)",
                remedyZh: "去掉 topic", remedyEn: "remove topic")
        }
        let row = try figure(subject, year: subject.year)
        let definition = dataset.definitions.inForce(for: row)
        let peers = dataset.bodies(level: subject.body.level).compactMap { body -> Observation? in
            Strand.all(body, subject.indicator, in: dataset).first {
                $0.basis == row.period.basis && $0.stretch == row.period.stretch
            }?.figures[subject.year].flatMap {
                dataset.definitions.inForce(for: $0) == definition ? $0 : nil
            }
        }
        guard peers.count >= PeerFindings.fewestPeers, let own = peers.firstIndex(of: row) else {
            throw fault(
                subject, zh: "可比的数只有\(peers.count)个，或本数存疑，排不出名次",
                en:
                    "only \(peers.count) \(peers.count == 1 ? "figure" : "figures") can be compared, or this one is doubted",
                remedyZh: "去掉名次", remedyEn: "leave the place out")
        }
        let standing = Standing.all(of: peers.map { $0.certainty(subject.indicator.kind) })[own]
        let (first, last) = (standing.places.lowerBound, standing.places.upperBound)
        let level = phrase.committees(subject.body.level)
        let place =
            first == last
            ? phrase(
                "\(standing.isTied ? "并列" : "")第\(first)位",
                "place \(first)\(standing.isTied ? " (tied)" : "")")
            : phrase("第\(first)至第\(last)位之间", "between places \(first) and \(last)")
        return phrase(
            "居有同口径数据的\(peers.count)个\(level)\(place)",
            "\(place) of the \(peers.count) \(level) with figures on the same basis")
    }

    // MARK: Candidates

    /// Every figure of a year that the options leave; never empty.
    private func candidates(_ subject: Subject, year: Int) throws(ProseFault) -> [Observation] {
        let all = dataset.observations(body: subject.body.id, indicator: subject.indicator.id)
        let ofYear = all.filter { $0.period.year == year }
        guard !ofYear.isEmpty else {
            let years = Set(all.map(\.period.year)).sorted().map(String.init).joined(separator: "、")
            throw fault(
                subject, zh: "没有\(subject.body.shortName)\(subject.indicator.name)\(year)年的数",
                en: "there is no figure of \(subject.body.id) \(subject.indicator.id) for \(year)",
                remedyZh: years.isEmpty ? "换一个机构或指标" : "有数的年份：\(years)",
                remedyEn: years.isEmpty ? "take another body or indicator" : "years with a figure: \(years)")
        }
        let topic = options[.topic]?.text
        let ofTopic = ofYear.filter { $0.topic == topic ?? "" && (topic != nil || $0.coverage == .whole) }
        guard !ofTopic.isEmpty else {
            let topics = Set(ofYear.map(\.topic)).filter { !$0.isEmpty }.sorted()
            throw fault(
                subject, zh: topic == nil ? "该年没有总数，只有部分的数" : "该年没有分题 \(topic ?? "") 的数",
                en: topic == nil
                    ? "there is no total for that year, only parts"
                    : "there is no figure on the topic \(topic ?? "") for that year",
                remedyZh: topics.isEmpty
                    ? "去掉这个占位符" : "写 \(topics.map { "topic=\($0)" }.joined(separator: " 或 "))",
                remedyEn: topics.isEmpty
                    ? "remove the placeholder"
                    : "write \(topics.map { "topic=\($0)" }.joined(separator: " or "))")
        }
        let basis = options[.basis]?.text
        let period = options[.period]?.text
        let left = ofTopic.filter {
            (basis ?? $0.period.basis.rawValue) == $0.period.basis.rawValue
                && (period ?? $0.period.label) == $0.period.label
        }
        guard !left.isEmpty else {
            let known = Set(ofTopic.map { basis == nil ? $0.period.label : $0.period.basis.rawValue })
                .sorted()
            throw ambiguous(subject, basis == nil ? .period : .basis, known, isAmbiguous: false)
        }
        return left
    }

    private func ambiguous(
        _ subject: Subject, _ option: Placeholder.Option, _ values: [String], isAmbiguous: Bool = true
    ) -> ProseFault {
        let words = values.map { "\(option.rawValue)=\($0)" }
        return fault(
            subject, zh: isAmbiguous ? "该年有不止一个数" : "该年没有这样的数",
            en: isAmbiguous
                ? "there is more than one figure for that year" : "there is no such figure for that year",
            remedyZh: "写 \(words.joined(separator: " 或 "))",
            remedyEn: "write \(words.joined(separator: " or "))")
    }

    private func fault(
        _ subject: Subject, zh: String, en: String, remedyZh: String, remedyEn: String
    ) -> ProseFault {
        ProseFault(
            offset: subject.offset, code: .placeholder, message: Bilingual(zh: zh, en: en),
            remedy: Bilingual(zh: remedyZh, en: remedyEn))
    }
}
