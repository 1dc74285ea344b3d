import Canvas
import Metrics
import Press

/// The sources of a briefing, numbered in the order in which they are first cited.
struct BriefCitations {
    private let dataset: Dataset
    private var numbers: [String: Int] = [:]
    private var cited: [Source] = []

    /// How many sources a sentence names; the full report has all.
    private static let mostOfOne = 2

    init(_ dataset: Dataset) { self.dataset = dataset }

    /// `[1][4]`, each leading to its source below.
    mutating func cite(_ ids: [String]) -> [Inline] {
        var seen: Set<String> = []
        let sources = ids.filter { seen.insert($0).inserted }.compactMap { dataset.source($0) }
        return sources.prefix(Self.mostOfOne).map { source in
            let number = numbers[source.id] ?? cited.count + 1
            if numbers[source.id] == nil {
                numbers[source.id] = number
                cited.append(source)
            }
            return .link("[\(number)]", to: .destination(Self.label(number)))
        }
    }

    private static func label(_ number: Int) -> String { "brief-source-\(number)" }

    /// Title, publisher, date and address of each, under a heading.
    func blocks(_ context: ReportContext) -> [Block] {
        guard !cited.isEmpty else { return [] }
        let phrase = context.phrase
        return [context.section(phrase("来源", "Sources"), "brief-sources", numbering: .none)]
            + zip(cited, 1...).map { source, number in
                let title = source.title.isEmpty ? phrase("（无题名）", "(untitled)") : source.title.shortened
                var content: [Inline] = [.text("[\(number)] \(title)")]
                let more = [source.publisher.shortened, source.published?.description ?? ""].filter {
                    !$0.isEmpty
                }
                if !more.isEmpty {
                    content.append(.text(phrase("，", ", ") + more.joined(separator: phrase("，", ", "))))
                }
                if let link = context.address(source), let address = source.url {
                    content += [.text(phrase("，", ", ")), .link(address.shortened, to: link)]
                }
                return .paragraph(Paragraph(content, style: .note, label: Self.label(number)))
            }
    }
}

extension String {
    /// No longer than a line or two of a note.
    fileprivate var shortened: String { count > 90 ? "\(prefix(72))…\(suffix(12))" : self }
}
