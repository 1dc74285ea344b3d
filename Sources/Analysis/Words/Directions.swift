import Metrics

extension Phrase {
    /// How many went up, down or nowhere: 3个增加、1个减少, 3 up, 1 down.
    package func directions(_ changes: [Change]) -> String {
        list(counts(of: changes).map { self("\($0.count)个\($0.word.zh)", "\($0.count) \($0.word.en)") })
    }

    /// The same as the end of a sentence: 4个机构中3个增加、1个减少, or 4个机构都增加.
    /// - Parameter noun: what they are, in Chinese and in English.
    package func directions(_ changes: [Change], of noun: Bilingual) -> String {
        let (all, counts) = (changes.count, counts(of: changes))
        if all > 1, counts.count == 1 {
            return self(
                "\(all)个\(noun.zh)都\(counts[0].word.zh)", "all \(all) \(noun.en) are \(counts[0].word.en)")
        }
        let words = list(
            counts.map {
                self("\($0.count)个\($0.word.zh)", "\($0.count) \($0.count == 1 ? "is" : "are") \($0.word.en)")
            })
        return self("\(all)个\(noun.zh)中\(words)", "of \(all) \(noun.en), \(words)")
    }

    /// How many changes there are of each direction that occurs.
    private func counts(of changes: [Change]) -> [(count: Int, word: Bilingual)] {
        var (up, down, same, unknown) = (0, 0, 0, 0)
        for change in changes {
            switch change.outcome {
            case .value(0): same += 1
            case .value(let size): if size > 0 { up += 1 } else { down += 1 }
            case .atLeast, .direction(.up): up += 1
            case .atMost, .direction(.down): down += 1
            case .undetermined: unknown += 1
            }
        }
        return [
            (up, Bilingual(zh: "增加", en: "up")), (down, Bilingual(zh: "减少", en: "down")),
            (same, Bilingual(zh: "持平", en: "unchanged")),
            (unknown, Bilingual(zh: "无法判定", en: "undetermined")),
        ].filter { $0.0 > 0 }
    }
}
