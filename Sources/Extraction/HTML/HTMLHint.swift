/// What the `class`, `id` and the like of an element say about it.
enum HTMLHint {
    case none
    /// The body of an article, by a name that publishing systems give to it alone.
    case body
    /// An article or content, by a name that sites also give to other things.
    case content
    /// Navigation, comments, advertisements, related links, the foot of the page.
    case furniture
    /// The headline.
    case title
    /// Not shown.
    case hidden

    /// Names that content management systems give to the body of an article: TRS, UCAP and VSB of government
    /// sites, WeChat, People's Daily.
    private static let bodies: Set<String> = [
        "trseditor", "trsueditor", "ucapcontent", "pagescontent", "zoom", "vsbcontent", "jscontent",
        "rmtxtcon", "articlecontent", "articlebody", "articletext", "newscontent", "newstext", "entrycontent",
        "postcontent", "contenttext", "detailcontent", "xlcontent", "conttext", "viewtrseditor", "arti",
    ]
    private static let contents: Set<String> = [
        "article", "artical", "content", "contents", "detail", "details", "news", "main", "text", "txt",
        "post",
        "entry", "xilan", "zhengwen", "neirong",
    ]
    private static let titles: Set<String> = [
        "title", "tit", "headline", "bt", "biaoti", "arctitle", "articletitle",
    ]
    private static let furnitures: Set<String> = [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar",
        "footer",
        "foot", "copyright", "comment", "comments", "share", "sharing", "bdshare", "bdsharebuttonbox",
        "related",
        "relevant", "relate", "recommend", "recommended", "recommendation", "rank", "ranking", "hotnews",
        "ad", "ads",
        "advert", "advertisement", "banner", "login", "search", "toolbar", "pagination", "pager", "qrcode",
        "ewm",
        "friendlink", "links", "xgxw", "xgyd", "xgwz", "xglj", "xiangguan", "tuijian", "fenxiang", "pinglun",
        "weizhi", "dqwz", "daohang", "dibu",
    ]

    /// The hint in the attributes of an element, of which the names come in small letters.
    init(tag: HTMLTag, attributes: [(name: String, value: String)]) {
        self = tag == .ucapcontent ? .body : tag == .article || tag == .main ? .content : .none
        for (name, value) in attributes.lazy.map({ ($0.name, $0.value.lowercased()) }) {
            switch name {
            case "hidden": self = .hidden
            case "style" where value.filter({ $0 != " " }).contains("display:none"): self = .hidden
            case "itemprop" where value == "articlebody": self = .body
            case "class", "id": merge(value)
            default: continue
            }
            if self == .hidden { return }
        }
    }

    /// Takes the strongest of what the names in a value say: body before furniture before content.
    private mutating func merge(_ value: String) {
        for name in value.split(whereSeparator: \.isWhitespace).prefix(16) where name.utf8.count <= 64 {
            let parts = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            if HTMLHint.bodies.contains(parts.joined()) {
                self = .body
            } else if self != .body, parts.contains(where: HTMLHint.furnitures.contains) {
                self = .furniture
            } else if self == .none, parts.contains(where: HTMLHint.titles.contains) {
                self = .title
            } else if self == .none, parts.contains(where: HTMLHint.contents.contains) {
                self = .content
            }
        }
    }
}
