import Metrics

/// The page on which a person reviews what was read: one file that needs no server and no network.
///
/// Everything that comes from documents and data is JSON in a script that does not run; the page's own script makes
/// elements of it with text only, and the policy of the page lets no other script run.
public enum ReviewPage {
    /// The page as UTF-8. The same input gives the same bytes.
    public static func bytes(_ entries: [ReviewEntry], dataset: Dataset, language: Language) -> [UInt8] {
        let data = ReviewData(entries: entries, dataset: dataset).bytes
        var page: [UInt8] = []
        page.reserveCapacity(data.count + script.count + style.count + 8192)
        let lang = Bilingual(zh: "zh-CN", en: "en")[language]
        let title = Bilingual(zh: "审核读出的统计数字", en: "Review of the statistics read")[language]
        page +=
            """
            <!DOCTYPE html>
            <html lang="\(lang)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>
            """.utf8
        page += style
        page += "</style>\n</head>\n<body>\n".utf8
        page += PackageResources.page_html
        page += "<script type=\"application/json\" id=\"data\">".utf8
        page += data
        page += "</script>\n<script>".utf8
        page += script
        page += "</script>\n</body>\n</html>\n".utf8
        return page
    }

    /// What the page may do: run this script and this style, and nothing else. Trusted types make the browser refuse every
    /// way of turning text into elements.
    private static let policy =
        "default-src 'none'; script-src '\(scriptHash)'; style-src '\(styleHash)'; base-uri 'none'; "
        + "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

    /// SHA-256 of script and style, as a browser computes them. They change whenever a file of `Page/` does; the test of the
    /// page computes them anew and tells what they should be.
    static let scriptHash = "sha256-wpddrjXsjKQQCmacDBXh5RL1l7LZGr1AqL+qieHlf4Y="
    static let styleHash = "sha256-p3cnf3Ba2LxjJtgSBHnryuddsryfTXz90OZvyp28Rlg="

    /// What stands between `<style>` and `</style>`.
    static let style: [UInt8] = PackageResources.style_css

    /// What stands between `<script>` and `</script>`: the files in one scope, in the order in which they build on each other.
    static let script: [UInt8] = {
        let parts = [
            PackageResources.words_js, PackageResources.text_js, PackageResources.records_js,
            PackageResources.store_js, PackageResources.csv_js, PackageResources.article_js,
            PackageResources.list_js, PackageResources.detail_js, PackageResources.form_js,
            PackageResources.picking_js, PackageResources.panels_js, PackageResources.actions_js,
            PackageResources.main_js,
        ]
        return Array("(() => {\n'use strict';\n".utf8) + parts.joined() + Array("})();\n".utf8)
    }()
}
