/// The order of Chinese words in an index: by the reading of each character, as dictionaries have it.
///
/// The order comes with the program, so that an index is the same on every machine: what a system's own rules for
/// Chinese say depends on its version, and many have none.
struct Pinyin {
    /// A character's syllable, by its number in the table, and its place among those of that syllable.
    private struct Reading {
        var syllable, place: UInt32
        var key: UInt32 { syllable << 16 | place }
    }

    private var syllables: [String] = []
    private var readings: [Unicode.Scalar: Reading] = [:]

    /// Words that are read otherwise than the commonest reading of their first character, mostly names of places.
    private static let exceptions: [(word: String, syllable: String)] = [
        ("重庆", "chong"), ("长", "chang"), ("厦门", "xia"), ("六安", "lu"), ("六合", "lu"), ("都", "du"),
        ("单县", "shan"), ("蔚县", "yu"), ("尉犁", "yu"), ("铅山", "yan"), ("涡阳", "guo"), ("蚌埠", "beng"),
        ("番禺", "pan"), ("乐清", "yue"), ("莘县", "shen"), ("浚县", "xun"), ("泌阳", "bi"),
        ("犍为", "qian"), ("任丘", "ren"), ("冠县", "guan"), ("枞阳", "zong"), ("荥阳", "xing"), ("荥经", "ying"),
        ("歙县", "she"), ("盱眙", "xu"), ("鄄城", "juan"), ("牟平", "mu"),
    ]

    init() {
        for token in Self.table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let syllable = token.unicodeScalars.prefix { $0.isASCII }
            for (place, character) in token.unicodeScalars.dropFirst(syllable.count).enumerated() {
                readings[character] = Reading(syllable: UInt32(syllables.count), place: UInt32(place))
            }
            syllables.append(String(String.UnicodeScalarView(syllable)))
        }
    }

    /// What a word is sorted by: Latin letters and digits before Chinese characters, and last the characters that
    /// the table does not have, by their number in Unicode.
    func key(_ word: String) -> [UInt32] {
        var keys = word.unicodeScalars.map { scalar -> UInt32 in
            if scalar.isASCII { return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0 }
            // Readings come after every ASCII character.
            return readings[scalar].map { $0.key + 0x1_0000 } ?? 0x8000_0000 + scalar.value
        }
        if let exception = exception(word), let first = word.unicodeScalars.first {
            let own = Reading(syllable: exception, place: 0x4000 + first.value & 0x3FFF)
            keys[0] = own.key + 0x1_0000
        }
        return keys
    }

    /// The letter that a word stands under; `#` for one that begins with none.
    func letter(_ word: String) -> String {
        guard let first = word.unicodeScalars.first else { return "#" }
        let syllable = exception(word) ?? readings[first]?.syllable
        let initial = syllable.flatMap { syllables[Int($0)].first } ?? Character(first)
        return initial.isASCII && initial.isLetter ? initial.uppercased() : "#"
    }

    private func exception(_ word: String) -> UInt32? {
        Self.exceptions.first { word.hasPrefix($0.word) }
            .flatMap { syllables.firstIndex(of: $0.syllable) }.map { UInt32($0) }
    }
}
