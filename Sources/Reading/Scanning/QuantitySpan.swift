/// Something that looks like a quantity, in the cleaned text.
struct QuantitySpan: Equatable, Sendable {
    /// From the word that bounds the number to the end of the measure word, or of the word that bounds it there.
    var range: Range<Int>
    /// The number alone; of a range its first number to its last.
    var number: Range<Int>
    /// The measure word.
    var measure: Range<Int>
    /// Why it is none; `nil` for a statistic.
    var refusal: Refusal?
    /// Whether it is written with two numbers, from … to.
    var isRange = false
}
