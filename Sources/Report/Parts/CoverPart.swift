import Press

/// The cover: title, subtitle, and at the foot who made it, from what and up to when.
struct CoverPart {
    let context: ReportContext

    func make() -> Part {
        let (file, dataset, phrase) = (context.file, context.dataset, context.phrase)
        var foot: [String] = []
        if !file.author.isEmpty { foot.append(file.author) }
        foot.append(
            phrase(
                "依据\(context.sources.count)个公开来源的\(context.observationCount)条观测值编制",
                "\(context.observationCount) observations from \(context.sources.count) public sources"))
        if let latest = dataset.latestPublication {
            foot.append(phrase("数据截至\(latest)", "Data as of \(latest)"))
        }
        var blocks: [Block] = [
            .paragraph(
                Paragraph([.text(file.title)], style: .coverTitle, label: ReportPart.Kind.cover.rawValue))
        ]
        if !file.subtitle.isEmpty {
            blocks.append(.paragraph(Paragraph(file.subtitle, style: .coverSubtitle)))
        }
        return Part(
            .cover, title: file.title, blocks + foot.map { .paragraph(Paragraph($0, style: .imprint)) })
    }
}
