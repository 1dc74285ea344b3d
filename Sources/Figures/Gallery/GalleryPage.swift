import Metrics

/// A page of figures, a section a kind, that needs no script and nothing outside of its folder.
package struct GalleryPage: Sendable {
    /// One figure of the page.
    package struct Picture: Sendable {
        /// The name of its files without ending.
        package var id: String
        /// In the language of the figure.
        package var name: String
        /// What replaces the picture, and everything that it shows, in both languages.
        package var alternative: Bilingual
        package var description: Bilingual
        /// Millimetres.
        package var width: Double
        /// The file that makes it.
        package var json: String

        package init(
            id: String, name: String, alternative: Bilingual, description: Bilingual, width: Double,
            json: String
        ) {
            self.id = id
            self.name = name
            self.alternative = alternative
            self.description = description
            self.width = width
            self.json = json
        }
    }

    /// The figures of a kind.
    package struct Section: Sendable {
        package var word: String
        package var name: Bilingual
        package var abstract: Bilingual
        package var pictures: [Picture]

        package init(kind: any FigureKind, pictures: [Picture]) {
            (word, name, abstract) = (kind.word, kind.name, kind.abstract)
            self.pictures = pictures
        }
    }

    /// The kinds in order.
    package var sections: [Section]
    /// The language of the figures; the page itself speaks both.
    package var language: Language

    package init(sections: [Section], language: Language) {
        self.sections = sections
        self.language = language
    }

    /// The page as HTML 5.
    package var html: String {
        let title = Bilingual(zh: "回眸图例", en: "Huimou gallery")
        return """
            <!DOCTYPE html>
            <html lang="\(tag(language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.zh) · \(title.en)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(both(title, separator: " "))</h1>
            <p>\(both(Self.introduction, separator: "<br>"))</p>
            </header>
            <nav aria-label="\(language == .zh ? "图的种类" : "Kinds of figures")">
            <ul>
            \(sections.map(entry).joined(separator: "\n"))
            </ul>
            </nav>
            <main>
            \(sections.map(section).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private static let introduction = Bilingual(
        zh: "每种图一节：图、说明和画出它的图文件。",
        en: "A section a kind of figure: the picture, what it is for, and the file that makes it.")

    private func entry(_ section: Section) -> String {
        "<li><a href=\"#\(text(section.word))\">\(both(section.name, separator: " "))</a></li>"
    }

    private func section(_ section: Section) -> String {
        """
        <section id="\(text(section.word))">
        <h2>\(both(section.name, separator: " ")) <code>\(text(section.word))</code></h2>
        <p>\(both(section.abstract, separator: "<br>"))</p>
        \(section.pictures.map(figure).joined(separator: "\n"))
        </section>
        """
    }

    private func figure(_ picture: Picture) -> String {
        let file = address(picture.id)
        return """
            <figure>
            <img src="\(file).svg" alt="\(text(picture.alternative[language]))" style="width: \(millimetres(picture.width))">
            <figcaption>\(text(picture.name)): <a href="\(file).svg">SVG</a> <a href="\(file).png">PNG</a> <a href="\(file).pdf">PDF</a></figcaption>
            <details><summary>\(both(Bilingual(zh: "文字说明", en: "Description"), separator: " "))</summary>
            <p lang="zh-CN">\(text(picture.description.zh))</p>
            <p lang="en">\(text(picture.description.en))</p>
            </details>
            <details><summary>\(both(Bilingual(zh: "图文件", en: "Figure file"), separator: " "))</summary>
            <pre><code>\(text(picture.json))</code></pre>
            </details>
            </figure>
            """
    }

    private func both(_ words: Bilingual, separator: String) -> String {
        "<span lang=\"zh-CN\">\(text(words.zh))</span>\(separator)<span lang=\"en\">\(text(words.en))</span>"
    }

    private func tag(_ language: Language) -> String { language == .zh ? "zh-CN" : "en" }

    /// Whole tenths, as CSS takes them.
    private func millimetres(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)mm"
    }

    private func text(_ text: String) -> String { HTMLText.escaped(text) }
    private func address(_ name: String) -> String { HTMLText.escaped(HTMLText.address(name)) }

    private static let style = """
        body { margin: 0 auto; padding: 1.5rem; max-width: 190mm; color: #1b2430; background: #fff;
          font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        h1, h2 { line-height: 1.3; }
        h2 { margin-top: 3rem; border-top: 1px solid #e3e7eb; padding-top: 1.5rem; }
        [lang="en"] { color: #5b6673; }
        nav ul { padding: 0; list-style: none; columns: 16rem; }
        figure { margin: 1.5rem 0 2.5rem; }
        img { max-width: 100%; height: auto; }
        figcaption, details { font-size: .875rem; }
        pre { overflow-x: auto; padding: 1rem; background: #f4f6f8; }
        a { color: #2f5d8a; }
        @media print { section { break-before: page; } nav { display: none; } }
        """
}
