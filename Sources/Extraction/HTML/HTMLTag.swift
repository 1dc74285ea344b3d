/// The elements that the article of a page is found by; every other one is `other`.
enum HTMLTag: String {
    case other
    case html, head, body, title, meta, link, time
    case article, main, section, div, center, p, pre, blockquote, address, figure, figcaption, ucapcontent
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd
    case table, thead, tbody, tfoot, tr, td, th, caption
    case form, fieldset, hr, br, a
    case nav, aside, footer, header, menu
    case script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, map
    case button, select, option, textarea, input, label, datalist

    /// True if the element stands on lines of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .div, .center, .p, .pre, .blockquote, .address, .figure,
            .figcaption, .ucapcontent, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table,
            .thead,
            .tbody, .tfoot, .tr, .td, .th, .caption, .form, .fieldset, .hr, .nav, .aside, .footer, .header,
            .menu:
            true
        default: false
        }
    }

    /// True if nothing in the element is text of the page.
    var isSilent: Bool {
        switch self {
        case .script, .style, .noscript, .template, .iframe, .object, .embed, .svg, .math, .canvas, .audio,
            .video,
            .map, .button, .select, .option, .textarea, .datalist:
            true
        default: false
        }
    }

    /// True if the element leads elsewhere or stands on every page of a site.
    var isFurniture: Bool {
        switch self {
        case .nav, .aside, .footer, .menu: true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}
