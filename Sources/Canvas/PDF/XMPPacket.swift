/// A document's metadata in XMP (ISO 16684-1), which archives and search engines read.
enum XMPPacket {
    /// The standards that a file says it keeps.
    struct Claims {
        /// PDF/A-2u.
        var isArchivable = false
        /// PDF/UA-1.
        var isAccessible = false
    }

    /// The packet as UTF-8 XML.
    static func make(_ metadata: PDFDocument.Metadata, _ claims: Claims) throws(CanvasError) -> String {
        let date = try PDFDate.iso8601(metadata.created)
        var properties = ""
        if !metadata.title.isEmpty {
            properties += "<dc:title>\(alternative(try XMLText.escaped(metadata.title)))</dc:title>\n"
        }
        if !metadata.author.isEmpty {
            let author = try XMLText.escaped(metadata.author)
            properties += "<dc:creator><rdf:Seq><rdf:li>\(author)</rdf:li></rdf:Seq></dc:creator>\n"
        }
        if !metadata.subject.isEmpty {
            let subject = alternative(try XMLText.escaped(metadata.subject))
            properties += "<dc:description>\(subject)</dc:description>\n"
        }
        if !metadata.keywords.isEmpty {
            var items = ""
            for keyword in metadata.keywords { items += "<rdf:li>\(try XMLText.escaped(keyword))</rdf:li>" }
            let joined = try XMLText.escaped(metadata.keywords.joined(separator: ", "))
            properties += "<dc:subject><rdf:Bag>\(items)</rdf:Bag></dc:subject>\n"
            properties += "<pdf:Keywords>\(joined)</pdf:Keywords>\n"
        }
        if !metadata.creator.isEmpty {
            properties += "<xmp:CreatorTool>\(try XMLText.escaped(metadata.creator))</xmp:CreatorTool>\n"
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdf:Producer>\(PDFInformation.producer)</pdf:Producer>
            <dc:format>application/pdf</dc:format>
            <dc:language><rdf:Bag><rdf:li>\(metadata.language)</rdf:li></rdf:Bag></dc:language>
            \(properties)<xmp:CreateDate>\(date)</xmp:CreateDate>
            <xmp:ModifyDate>\(date)</xmp:ModifyDate>
            \(claims.isArchivable ? archive : "")</rdf:Description>
            \(claims.isAccessible ? accessibility : "")</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private static let archive = """
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>U</pdfaid:conformance>

        """

    /// The claim of PDF/UA-1, and what PDF/A wants to be told of its schema, which it does not know
    /// (ISO 19005-2, 6.6.2.3).
    private static let accessibility = """
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfuaid:part>1</pdfuaid:part>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed\
        </pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """

    private static func alternative(_ text: String) -> String {
        "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt>"
    }
}
