/// A form in which a report is published.
public enum ReportEdition: String, CaseIterable, Sendable {
    /// The whole report as pages.
    case book
    /// Two pages: findings, figures, a table.
    case brief
    /// A figure a page, 16:9.
    case slides
    /// Text and pictures, for those who go on in Word or Quarto.
    case markdown
}
