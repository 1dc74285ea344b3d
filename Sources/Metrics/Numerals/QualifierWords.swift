/// The words that bound a number, and where they stand.
package enum QualifierWords {
    /// Words before the number, longer ones before those they begin with.
    package static let before: [(word: [Unicode.Scalar], qualifier: Qualifier)] = table([
        ("不到", .nearly), ("不足", .nearly), ("将近", .nearly), ("接近", .nearly), ("近", .nearly),
        ("不少于", .moreThan), ("不低于", .moreThan), ("至少", .moreThan), ("超过", .moreThan),
        ("多于", .moreThan), ("逾", .moreThan), ("超", .moreThan),
        ("大约", .about), ("大概", .about), ("约", .about),
        ("more than ", .moreThan), ("at least ", .moreThan), ("over ", .moreThan),
        ("nearly ", .nearly), ("almost ", .nearly), ("about ", .about), ("around ", .about),
        ("approximately ", .about),
    ])

    /// Words right after the number or after its measure word.
    package static let after: [(word: [Unicode.Scalar], qualifier: Qualifier)] = table([
        ("(含)以上", .moreThan), ("以上", .moreThan), ("左右", .about), ("上下", .about),
    ])

    /// Characters right after the number only.
    package static let afterNumber = ChineseNumerals.more

    /// The word of `words` that stands at `index`, its qualifier and the index after it.
    package static func match(
        _ words: [(word: [Unicode.Scalar], qualifier: Qualifier)], in text: [Unicode.Scalar], at index: Int
    ) -> (qualifier: Qualifier, end: Int)? {
        guard index < text.count, !text[index].isArabicDigit else { return nil }
        for (word, qualifier) in words where word[0] == text[index] && text[index...].starts(with: word) {
            return (qualifier, index + word.count)
        }
        return nil
    }

    private static func table(
        _ words: [(String, Qualifier)]
    ) -> [(word: [Unicode.Scalar], qualifier: Qualifier)] {
        words.map { (Array($0.0.unicodeScalars), $0.1) }
    }
}
