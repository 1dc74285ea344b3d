import Metrics

extension Phrase {
    /// How many go up, down, nowhere, and how many cannot be told: 3个增加、1个减少.
    package func directions(_ changes: [Change]) -> String {
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
        return list(
            [
                (up, "增加", "up"), (down, "减少", "down"), (same, "持平", "unchanged"),
                (unknown, "无法判定", "undetermined"),
            ].filter { $0.0 > 0 }.map { self("\($0.0)个\($0.1)", "\($0.0) \($0.2)") })
    }

    /// The same as the end of a sentence: 4个机构中3个增加、1个减少, or 4个机构都增加.
    /// - Parameter noun: what they are, in Chinese and in English.
    package func directions(_ changes: [Change], of noun: Bilingual) -> String {
        let (count, words) = (changes.count, directions(changes))
        let lone = self("\(count)个", "\(count) ")
        guard count > 1, words.hasPrefix(lone), !words.contains(self("、", ", ")) else {
            return self("\(count)个\(noun.zh)中\(words)", "of \(count) \(noun.en) \(words)")
        }
        let all = words.dropFirst(lone.count)
        return self("\(count)个\(noun.zh)都\(all)", "all \(count) \(noun.en) \(all)")
    }
}
