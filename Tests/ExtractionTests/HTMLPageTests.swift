import Exchange
import Testing

@testable import Extraction

/// All pages are invented.
@Suite struct HTMLPageTests {
    private func read(_ html: String) throws -> ExtractedText {
        try Extractor.text(of: Array(html.utf8), format: .html)
    }

    private static func sentences(_ name: String, _ count: Int) -> [String] {
        (1...count).map { "\(name)政协第\($0)次走访企业\(200 + $0)余家，开展协商\($0)次，形成报告\($0)篇。" }
    }

    private static let government = """
        <!DOCTYPE html><html><head><meta charset="gb2312"><title>同心写新篇——甲县政协2024年履职回眸_甲县政协网</title>
        <meta name="PubDate" content="2025-01-03 09:10:00"><link rel="canonical" href="https://example.org/a/1.html">
        <script>document.write("<p>脚本，不是正文。收到提案9件。</p>")</script><style>p{margin:0}</style></head><body>
        <div class="header"><h1>甲县政协网</h1><ul class="nav"><li><a href="/">首页</a></li><li><a>履职</a></li></ul></div>
        <div class="crumbs">当前位置：<a>首页</a> &gt; <a>要闻</a></div>
        <div class="main"><h2>同心写新篇——甲县政协2024年履职回眸</h2>
        <div class="info">来源：甲报　发布时间：2025-01-02　字号：大 中 小</div>
        <div class="TRS_Editor"><p>\(sentences("甲县", 4).joined(separator: "</p><p>　　"))</p>
        <h3>二、数字</h3><table><tr><td>收到提案</td><td>163件</td></tr><tr><td>立案</td><td><p>155</p>件</td></tr></table>
        <p>捐资<span>14.8</span><b>万元</b>，<br>助学3人。<br>　　又一段。<img alt="图中数字77"></p></div>
        <div class="xgxw"><h3>相关新闻</h3><ul><li><a>乙县收到提案1件，立案1件。</a></li></ul></div></div>
        <div class="footer">版权所有：甲县政协，地址：某路1号，邮编100000，电话。</div></body></html>
        """

    @Test func findsTheArticleOfAGovernmentPage() throws {
        let page = try read(Self.government)
        let article = ["同心写新篇——甲县政协2024年履职回眸"] + Self.sentences("甲县", 4) + ["二、数字", "收到提案\t163件", "立案\t155件"]
        #expect(page.text == (article + ["捐资14.8万元，\n助学3人。", "又一段。"]).joined(separator: "\n\n"))
        #expect(page.title == "同心写新篇——甲县政协2024年履职回眸")
        #expect(page.published == "2025-01-03")
        #expect(page.address == "https://example.org/a/1.html")
        #expect(page.pages.isEmpty)
    }

    @Test func readsWhatThePageSaysItIsEncodedIn() throws {
        let expected = try read(Self.government)
        let bytes = Array(Self.government.utf8)
        #expect(try Extractor.text(of: [0xEF, 0xBB, 0xBF] + bytes, format: .html) == expected)
        let units = Self.government.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Extractor.text(of: [0xFF, 0xFE] + units, format: .html) == expected)
        // “提案1件，” in GB 2312, said and unsaid.
        let gb: [UInt8] = [0xCC, 0xE1, 0xB0, 0xB8, 0x31, 0xBC, 0xFE, 0xA3, 0xAC]
        for charset in ["<meta charset=gbk>", "<meta http-equiv=x content='text/html; charset=GB2312'>", ""] {
            let page = Array("<html>\(charset)<p>".utf8) + gb + Array("</p>".utf8)
            #expect(try Extractor.text(of: page, format: .html).text == "提案1件，")
        }
        let torn = Array("<html><meta charset=gbk><p>".utf8) + gb + [0xFF] + gb
        #expect(try Extractor.text(of: torn, format: .html).text == "提案1件，\u{FFFD}提案1件，")
    }

    @Test func findsTheArticleOfAPageLaidOutWithTables() throws {
        let page = try read(
            """
            <!-- saved from url=(0031)https://example.org/b/2.html -->
            <html><head><title>乙市政协2024年工作综述 - 乙市政协网</title></head><body><table width="1000">
            <tr><td><a>首页</a></td><td><a>机构</a></td></tr><tr><td align="center"><b>乙市政协2024年工作综述</b></td></tr>
            <tr><td>2025年1月5日　浏览：20</td></tr><tr><td>\(Self.sentences("乙市", 5).joined(separator: "<br><br>"))</td></tr>
            </table><div>上一篇：<a>丙市</a></div></body></html>
            """)
        #expect(page.text == (["乙市政协2024年工作综述"] + Self.sentences("乙市", 5)).joined(separator: "\n\n"))
        #expect(page.published == "2025-01-05")
        #expect(page.address == "https://example.org/b/2.html")
    }

    @Test func findsTheArticleByItsElement() throws {
        let page = try read(
            """
            <html><head><title>x</title><meta property="og:title" content="丁省政协履职综述"><meta property="og:url"
            content="https://example.org/d"><body><nav>导航，一句话，不是正文。</nav><main><article><h1>丁省政协履职综述</h1>
            <time datetime="2025-02-03T00:00">前天</time><p>\(Self.sentences("丁省", 3).joined(separator: "<p>"))
            <aside>旁注，不是正文。</aside><h2>二、监督</h2><p style="display: none">暗藏，不是正文。</p>
            <div class="comments"><p>写得好，收到99件，真多。</p></div></article></main></body></html>
            """)
        #expect(page.text.hasPrefix("丁省政协履职综述\n\n"))
        #expect(page.text.contains(Self.sentences("丁省", 3).joined(separator: "\n\n")))
        #expect(page.text.contains("二、监督"))
        #expect(!page.text.contains("不是正文") && !page.text.contains("99件"))
        #expect(
            page.title == "丁省政协履职综述" && page.published == "2025-02-03"
                && page.address == "https://example.org/d")
    }

    @Test func keepsWhatStandsApartButBelongs() throws {
        // Two halves with a picture between them, and no name that says article.
        let page = try read(
            "<html><body><div><div><p>\(Self.sentences("甲县", 3).joined())</p></div><div><img></div><div><p>"
                + "\(Self.sentences("乙县", 3).joined())</p></div></div><ul><li><a>一</a></li></ul></body></html>"
        )
        #expect(page.text.contains("甲县政协第3次") && page.text.contains("乙县政协第1次"))
        #expect(page.title == nil && page.published == nil && page.address == nil)
    }

    @Test func datesAreDatesOfPublication() throws {
        let page = try read(
            "<html><body><h1>某县政协综述</h1><div class=content><p>\(Self.sentences("某县", 9).joined())</p>"
                + "<p>2024年5月6日，召开会议。</p></div></body></html>")
        #expect(page.published == nil)
        for (text, day) in [
            ("2025年1月3日", "2025-01-03"), ("2025/1/3 10:22", "2025-01-03"), ("时间：2024.02.29", "2024-02-29"),
            ("2025-02-29", nil), ("12025-01-03", nil), ("2025-13-01", nil), ("2025-1-123", nil),
            ("二〇二五年", nil),
        ] as [(String, String?)] {
            #expect(PublishedDate.first(in: text) == day, "\(text)")
        }
    }

    @Test func refusesPagesWithoutText() {
        for html in [
            "<html></html>", "<html><script>1</script></html>", "<html><body><img alt=x></body></html>", "<",
        ] {
            #expect(throws: ExtractionFailure.broken("it holds no text")) { try read(html) }
        }
    }

    @Test func endsBombs() {
        let nested = String(repeating: "<div>", count: 1_000_000)
        #expect(throws: ExtractionFailure.excess(.depth)) { try read("<html>" + nested) }
        let wide = "<html>" + String(repeating: "<b>x</b>", count: 1_100_000)
        #expect(throws: ExtractionFailure.excess(.nodes)) { try read(wide) }
        let laughs =
            "<!DOCTYPE html [<!ENTITY a \"ha\">"
            + (1...9).map {
                "<!ENTITY \(Character(Unicode.Scalar(97 + UInt8($0)))) \""
                    + String(repeating: "&a;", count: 10) + "\">"
            }.joined()
            + "]><html><p>&j;&j;&j;</p>"
        let length = (try? read(laughs))?.text.utf8.count ?? 0
        #expect(length < 2_000)
    }

    @Test func toleratesNULs() throws {
        #expect(try read("<html><p>收到\0提案163件，\0</p>").text == "收到提案163件，")
    }
}
