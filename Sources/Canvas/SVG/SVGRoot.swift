/// The root element, alike for outlines and live text: size, language, and what is said to those who cannot see.
enum SVGRoot {
    /// Writes everything up to the first mark.
    /// - Parameters:
    ///   - hasLinks: whether the picture names other elements or addresses.
    ///   - style: adds attributes to the root.
    static func open(
        _ scene: Scene, language: String, ids: inout SVGIdentifiers, hasLinks: Bool, into xml: inout XMLBytes,
        style: (inout XMLBytes) throws(CanvasError) -> Void = { _ throws(CanvasError) in }
    ) throws(CanvasError) {
        xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
        if hasLinks { xml.add(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"") }
        xml.add(" width=\"")
        xml.add(scene.size.width)
        xml.add("pt\" height=\"")
        xml.add(scene.size.height)
        xml.add("pt\" viewBox=\"0 0 ")
        xml.add(scene.size.width)
        xml.add(" ")
        xml.add(scene.size.height)
        xml.add("\" version=\"1.1\" role=\"img\"")
        try xml.add(attribute: " lang=\"", language)
        try xml.add(attribute: " xml:lang=\"", language)
        let title = scene.title.isEmpty ? nil : ids.next()
        let summary = scene.summary.isEmpty ? nil : ids.next()
        if title != nil || summary != nil {
            let labels = [title, summary].compactMap { $0 }.joined(separator: " ")
            try xml.add(attribute: " aria-labelledby=\"", labels)
        }
        try style(&xml)
        xml.add(">\n")
        if let title {
            try xml.add(attribute: "<title id=\"", title)
            xml.add(">")
            try xml.add(escaped: scene.title)
            xml.add("</title>\n")
        }
        if let summary {
            try xml.add(attribute: "<desc id=\"", summary)
            xml.add(">")
            try xml.add(escaped: scene.summary)
            xml.add("</desc>\n")
        }
    }
}
