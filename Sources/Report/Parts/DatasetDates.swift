import Metrics

extension Dataset {
    /// The newest date on which a source was published: the date of the data.
    public var latestPublication: PublishedDate? { sources.compactMap(\.published).max() }
}

extension PublishedDate {
    /// Midnight UTC at the start of the date, in Unix seconds (days from civil, proleptic Gregorian calendar).
    public var unixSeconds: Int {
        let (m, d) = (month ?? 1, day ?? 1)
        let y = m <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }
}

extension Source {
    /// A mirror on somebody else's site, some of them hardly reputable: the address stays in the dataset and is
    /// neither printed nor linked.
    var isOnForeignSite: Bool { kind == "mirror" || note.contains("勿作链接") }
}
