/// An observation as numbers: what bulk work needs of it is here, and its texts are found in the ``ObservationTable``
/// that has the row.
package struct ObservationRow: Sendable {
    /// The values that the figure can stand for.
    package var interval: Interval
    /// The year of its period.
    package var year: Int32
    /// The basis of its period.
    package var basis: Basis
    /// Whether it is the body's total.
    package var coverage: Coverage
    /// The place of the body among ``Dataset/bodies``; past the last one where it is none of them.
    package var body: Int32
    /// The place of the indicator among ``Dataset/indicators``; past the last one where it is none of them.
    package var indicator: Int32
    /// The place of the source among ``Dataset/sources``; past the last one where it is none of them.
    package var source: Int32
    /// The numbers of the topic and of the period's label in ``ObservationTexts/labels``: 0 is none.
    package var topic, label: Int32
    /// The number of the figure in ``ObservationTexts/quantities``.
    package var quantity: Int32
    /// The numbers of the locator and of the note in ``ObservationTexts/remarks``: 0 is none.
    var locator, note: Int32
    /// The number of its file, and the line it begins on there.
    var file, line: Int32

    /// Whether all of the indicator's subject is counted.
    package var isOfNoTopic: Bool { topic == 0 }
    /// Whether a note was recorded.
    package var hasNote: Bool { note != 0 }
}
