extension PDFDocument.PageBoxes {
    /// Writes the boxes of a page of a size.
    /// - Throws: `badSize` where one is empty or not within the one around it.
    func write(to body: inout PDFBytes, on size: Size) throws(CanvasError) {
        let sheet = Rect(x: 0, y: 0, width: size.width, height: size.height)
        let shown = crop ?? sheet
        let boxes: [(StaticString, Rect?, within: Rect)] = [
            ("/CropBox[", crop, sheet), ("/BleedBox[", bleed, shown), ("/TrimBox[", trim, bleed ?? shown),
        ]
        for (key, box, outer) in boxes {
            guard let box else { continue }
            guard box.width > 0, box.height > 0, box.isWithin(outer) else {
                throw .badSize("a page's box of \(box) within \(outer)")
            }
            body.add(key)
            body.add(box.minX, size.height - box.maxY)
            body.add(box.maxX, size.height - box.minY)
            body.add("]")
        }
    }
}

extension Rect {
    /// Whether no side lies farther out than the other's by more than a rounding error.
    fileprivate func isWithin(_ other: Rect) -> Bool {
        minX >= other.minX - 0.001 && minY >= other.minY - 0.001 && maxX <= other.maxX + 0.001
            && maxY <= other.maxY + 0.001
    }
}
