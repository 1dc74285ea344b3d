import Foundation
import SecondOpinion
import Testing

/// A PDF taken apart by qpdf, and what of PDF/UA-1 and PDF/A-2u it breaks. `docs/pdf/conformance.md` lists the
/// requirements by the names that are used here.
struct PDFAudit {
    typealias Object = [String: Any]

    /// The file as it stands.
    var bytes: [UInt8]
    /// Objects by their references, `12 0 R`; streams as their dictionaries.
    var objects: [String: Any] = [:]
    /// What streams hold.
    var streams: [String: [UInt8]] = [:]
    var trailer: Object
    /// What was found.
    private(set) var faults: Set<String> = []

    init(_ bytes: [UInt8]) throws {
        let arguments = ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "FILE"]
        let result = try #require(Tool.qpdf).run(arguments, on: bytes)
        try #require(result.status == 0, "\(result.output.prefix(400))")
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? Object
        let all = try #require((json?["qpdf"] as? [Any])?.last as? Object)
        self.bytes = bytes
        trailer = try #require((all["trailer"] as? Object)?["value"] as? Object)
        for (key, value) in all where key.hasPrefix("obj:") {
            let name = String(key.dropFirst(4))
            guard let value = value as? Object else { continue }
            if let stream = value["stream"] as? Object {
                objects[name] = stream["dict"]
                streams[name] = (stream["data"] as? String).flatMap { Data(base64Encoded: $0) }.map(
                    Array.init)
            } else {
                objects[name] = value["value"]
            }
        }
    }

    /// Takes note of what is not as it must be.
    mutating func require(_ isSo: Bool, _ name: String) {
        if !isSo { faults.insert(name) }
    }

    // MARK: - Objects

    /// What a value or a reference stands for.
    func resolve(_ value: Any?) -> Any? {
        if let name = value as? String, name.hasSuffix(" R"), !name.hasPrefix("u:") { return objects[name] }
        return value
    }

    func dictionary(_ value: Any?) -> Object { resolve(value) as? Object ?? [:] }

    /// The members of a list, or the value itself, which needs no list.
    func list(_ value: Any?) -> [Any] {
        guard let value else { return [] }
        return resolve(value) as? [Any] ?? [value]
    }

    func text(_ value: Any?) -> String? {
        (resolve(value) as? String).flatMap { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : nil }
    }

    func numbers(_ value: Any?) -> [Double] { list(value).compactMap { ($0 as? NSNumber)?.doubleValue } }

    var catalog: Object { dictionary(trailer["/Root"]) }

    /// The pages in order, with their references.
    var pages: [(name: String, page: Object)] {
        func pages(_ name: Any) -> [(String, Object)] {
            let node = dictionary(name)
            guard let kids = node["/Kids"] else { return [(name as? String ?? "", node)] }
            return list(kids).flatMap(pages)
        }
        return catalog["/Pages"].map(pages) ?? []
    }

    /// The entries of a tree of names or numbers.
    func tree(_ root: Any?, _ key: String) -> [(key: Any, value: Any)] {
        let node = dictionary(root)
        let own = list(node[key])
        let pairs = stride(from: 0, to: own.count - 1, by: 2).map { (own[$0], own[$0 + 1]) }
        return pairs + list(node["/Kids"]).flatMap { tree($0, key) }
    }

    /// Changes an object that a test finds by what it holds.
    mutating func change(where isIt: (Object) -> Bool, _ change: (inout Object) -> Void) throws {
        let name = try #require(
            objects.keys.sorted().first { (objects[$0] as? Object).map(isIt) ?? false }, "no such object")
        var object = try #require(objects[name] as? Object)
        change(&object)
        objects[name] = object
    }

    // MARK: - Everything

    /// The names of the requirements that the file does not meet.
    func broken() -> Set<String> {
        var audit = self
        audit.checkFile()
        audit.checkCatalog()
        audit.checkMetadata()
        audit.checkAnnotations()
        audit.checkStructure()
        audit.checkContents()
        audit.checkFonts()
        return audit.faults
    }

    private mutating func checkFile() {
        require(bytes.starts(with: "%PDF-1.7\n%".utf8) && bytes[10..<14].allSatisfy { $0 > 127 }, "header")
        require(bytes.suffix(6) == Array("%%EOF\n".utf8)[...], "end of file")
        require(list(trailer["/ID"]).count == 2, "file identifier")
        require(trailer["/Encrypt"] == nil, "no encryption")
        require(objects.count <= 8_388_607, "limits")
        for case let object as Object in objects.values { check(limitsOf: object) }
        // qpdf tells of streams without their filters.
        let filters = String(decoding: bytes, as: UTF8.self).matches(of: /\/Filter\/?([A-Za-z0-9]*)/)
        require(!filters.isEmpty && filters.allSatisfy { $0.1 == "FlateDecode" }, "filters")
        for name in streams.keys {
            require(dictionary(name)["/Subtype"] as? String != "/Image", "no images")
        }
    }

    private mutating func check(limitsOf value: Any) {
        switch value {
        case let object as Object:
            for (key, value) in object {
                require(key.utf8.count <= 128, "limits")
                check(limitsOf: value)
            }
        case let list as [Any]: for value in list { check(limitsOf: value) }
        // As UTF-16 with its mark; qpdf's own mark is as long.
        case let text as String: require(text.utf16.count * 2 - 2 <= 32_767, "limits")
        default: break
        }
    }

    private mutating func checkCatalog() {
        let language = text(catalog["/Lang"]) ?? ""
        require(language.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil, "language")
        require(dictionary(catalog["/MarkInfo"])["/Marked"] as? Bool == true, "marked")
        require(dictionary(catalog["/MarkInfo"])["/Suspects"] as? Bool != true, "marked")
        require(
            dictionary(catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true, "display title")
        for key in ["/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Requirements", "/Perms"] {
            require(catalog[key] == nil, "no actions, forms or layers")
        }
        let intents = list(catalog["/OutputIntents"]).map(dictionary)
        let intent = intents.first { $0["/S"] as? String == "/GTS_PDFA1" } ?? [:]
        let profile = (intent["/DestOutputProfile"] as? String).flatMap { streams[$0] } ?? []
        require(
            profile.count > 128 && Array(profile[36..<40]) == Array("acsp".utf8)
                && Array(profile[16..<20]) == Array("RGB ".utf8), "output intent")
        for (_, page) in pages {
            let media = numbers(page["/MediaBox"])
            require(media.count == 4 && media.allSatisfy { (0...14_400).contains($0) }, "page boxes")
            require(media.count == 4 && media[2] >= 3 && media[3] >= 3, "page boxes")
            var outer = media
            for key in ["/CropBox", "/BleedBox", "/TrimBox"] {
                guard page[key] != nil else { continue }
                let box = numbers(page[key])
                guard box.count == 4, outer.count == 4 else { continue }
                let isWithin =
                    box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3]
                require(isWithin && box[0] < box[2] && box[1] < box[3], "page boxes")
                outer = box
            }
        }
    }

    private mutating func checkMetadata() {
        let name = catalog["/Metadata"] as? String ?? ""
        require(bytes.firstRange(of: "<?xpacket begin".utf8) != nil, "metadata")
        let packet = String(decoding: streams[name] ?? [], as: UTF8.self)
        let information = dictionary(trailer["/Info"])
        require(
            packet.contains("<pdfaid:part>2</") && packet.contains("<pdfaid:conformance>U</"), "PDF/A claim")
        require(packet.contains("<pdfuaid:part>1</"), "PDF/UA claim")
        require(
            packet.contains("<pdfaProperty:name>part</") && packet.contains("<pdfaSchema:prefix>pdfuaid</"),
            "schema of the PDF/UA claim")
        func said(_ key: String) -> String {
            (text(information[key]) ?? "").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing(">", with: "&gt;")
        }
        require(!said("/Title").isEmpty && packet.contains(">\(said("/Title"))</rdf:li>"), "title")
        for (key, element) in [("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer")] {
            require(packet.contains("<\(element)>\(said(key))<"), "information agrees")
        }
        let digits = said("/CreationDate").filter(\.isNumber)
        let created = packet.firstMatch(of: /<xmp:CreateDate>([^<]*)</)?.1.filter(\.isNumber)
        require(created == digits, "information agrees")
    }

    private mutating func checkAnnotations() {
        let keys = tree(dictionary(catalog["/StructTreeRoot"])["/ParentTree"], "/Nums")
        for (_, page) in pages {
            let annotations = list(page["/Annots"])
            require(annotations.isEmpty || page["/Tabs"] as? String == "/S", "tab order")
            for name in annotations {
                let annotation = dictionary(name)
                require(annotation["/Subtype"] as? String == "/Link", "links alone")
                require(annotation["/F"] as? Int == 4, "annotations are printed")
                require(text(annotation["/Contents"])?.isEmpty == false, "links say where they lead")
                let action = dictionary(annotation["/A"])
                switch action["/S"] as? String {
                case "/URI": require(text(action["/URI"])?.hasPrefix("http") == true, "links lead somewhere")
                case "/GoTo":
                    let names = tree(dictionary(catalog["/Names"])["/Dests"], "/Names")
                    let target = text(action["/D"])
                    require(names.contains { text($0.key) == target }, "links lead somewhere")
                    let element = dictionary(list(action["/SD"]).first)
                    require(element["/S"] != nil && element["/P"] != nil, "structure destinations")
                default: require(false, "links lead somewhere")
                }
                let key = annotation["/StructParent"] as? Int
                let element = dictionary(keys.first { $0.key as? Int == key }?.value)
                require(element["/S"] as? String == "/Link", "links are tagged")
                let isHeld = list(element["/K"]).contains {
                    ($0 as? Object)?["/Obj"] as? String == name as? String
                }
                require(isHeld, "links are tagged")
            }
        }
        for (_, entry) in objects {
            guard let entry = entry as? Object, entry["/Title"] != nil, entry["/Dest"] is String else {
                continue
            }
            let isBookmark = entry["/Parent"] != nil
            require(!isBookmark || dictionary(entry["/SE"])["/S"] != nil, "structure destinations")
        }
    }
}
