/// What kind of fault it is: the word in square brackets, the same in every language and stable for scripts.
public enum FaultCode: String, CaseIterable, Sendable {
    /// A file that must be there is not.
    case missingFile = "missing-file"
    /// A file cannot be read.
    case unreadableFile = "unreadable-file"
    /// A file is larger than its kind may be.
    case fileTooLarge = "file-too-large"
    /// A NUL byte: the file is not text.
    case nulByte = "nul-byte"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf8"
    /// A control character in a text.
    case controlCharacter = "control-character"
    /// A quote that is never closed.
    case unclosedQuote = "unclosed-quote"
    /// A quote in the middle of a field, or text after a closing quote.
    case strayQuote = "stray-quote"
    /// A carriage return that does not end a line.
    case strayCarriageReturn = "stray-carriage-return"
    /// A field larger than 64 KiB.
    case fieldTooLarge = "field-too-large"
    /// A row with more or fewer fields than the header.
    case fieldCount = "field-count"
    /// A column that the table does not have.
    case unknownColumn = "unknown-column"
    /// A column that the table must have.
    case missingColumn = "missing-column"
    /// A column named twice.
    case duplicateColumn = "duplicate-column"
    /// A field that must be filled is empty.
    case emptyField = "empty-field"
    /// An id with characters that ids do not have.
    case malformedID = "malformed-id"
    /// An id that no table defines.
    case unknownID = "unknown-id"
    /// A word that is none of those allowed.
    case unknownWord = "unknown-word"
    /// A number that is none.
    case malformedNumber = "malformed-number"
    /// A division code that is not six digits.
    case malformedCode = "malformed-code"
    /// A web address that is none.
    case malformedURL = "malformed-url"
    /// A date that is none.
    case malformedDate = "malformed-date"
    /// A year before 1949 or far ahead.
    case yearOutOfRange = "year-out-of-range"
    /// Two rows with the same key.
    case duplicateKey = "duplicate-key"
    /// The parents of a body lead back to it.
    case cyclicParent = "cyclic-parent"
    /// A parent that does not stand above the body.
    case parentLevel = "parent-level"
    /// A figure's words cannot be read.
    case unreadableFigure = "unreadable-figure"
    /// The value is not what the words say.
    case valueDiffers = "value-differs"
    /// The qualifier is not what the words say.
    case qualifierDiffers = "qualifier-differs"
    /// The unit is not the indicator's.
    case unitDiffers = "unit-differs"
    /// A rate past 100.
    case rateOutOfRange = "rate-out-of-range"
    /// A count that is not a whole number.
    case fractionalCount = "fractional-count"
    /// A part greater than the whole.
    case partExceedsWhole = "part-exceeds-whole"
    /// A figure greater than one that holds it, such as filed and received.
    case exceedsTotal = "exceeds-total"
    /// Parts that add up to something else than the whole.
    case sumDiffers = "sum-differs"
    /// A rate that its numerator and denominator do not give.
    case rateDiffers = "rate-differs"
    /// Two sources that state different figures for the same thing.
    case sourcesDisagree = "sources-disagree"
    /// A figure that is many times that of the year before or after.
    case implausibleJump = "implausible-jump"
    /// A figure that would fit the years around it if two neighbouring digits changed places.
    case swappedDigits = "swapped-digits"
    /// The same figure under two sources.
    case repeatedFigure = "repeated-figure"
    /// A figure of a time that its source, by the date of publication, cannot know.
    case earlySource = "early-source"
    /// An indicator that only one body reports.
    case loneIndicator = "lone-indicator"
    /// A note that acknowledges a warning without saying which or why.
    case missingReason = "missing-reason"
    /// A note that acknowledges a warning that there is not.
    case unneededAcknowledgement = "unneeded-acknowledgement"
    /// A source that no observation cites.
    case uncitedSource = "uncited-source"
    /// A recorded absence of a figure that is there.
    case absenceContradicted = "absence-contradicted"
    /// A data set without observations.
    case emptyDataset = "empty-dataset"
    /// A decision about a document that was not given.
    case unknownDocument = "unknown-document"
    /// The words of a decision do not stand in the document where it says.
    case documentChanged = "document-changed"
    /// A locator that does not name the place of the words.
    case locatorDiffers = "locator-differs"
    /// A figure that contradicts one that is there already.
    case conflictingFigure = "conflicting-figure"
    /// Two decisions about one statement that exclude each other.
    case contraryDecisions = "contrary-decisions"
    /// A statement is to be rejected that the data set has.
    case rejectedRecorded = "rejected-recorded"
    /// A figure or report file that is no JSON.
    case jsonSyntax = "json-syntax"
    /// A JSON value of another type than its key takes.
    case jsonType = "json-type"
    /// A key that a file of this kind does not have.
    case unknownKey = "unknown-key"
    /// A key that this kind of figure has no use for.
    case unusedKey = "unused-key"
    /// A key that a file of this kind needs.
    case missingKey = "missing-key"
    /// A text that is not written in the language asked for.
    case untranslated
    /// A number outside what can be drawn.
    case outOfRange = "out-of-range"
    /// A figure that nothing in the data set answers.
    case nothingToShow = "nothing-to-show"
    /// A placeholder in a text that the data set does not answer with one figure.
    case placeholder = "placeholder"
    /// A text that states a figure which the data set contradicts.
    case contradictedText = "contradicted-text"
}
