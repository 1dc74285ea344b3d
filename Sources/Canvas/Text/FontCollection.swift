import CPangoCairo

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The fonts that fontconfig finds under one configuration. It is only read once made, which fontconfig
/// (thread-safe since 2.11) allows from every thread.
final class FontCollection: Sendable {
    // The one owner of the handle; `FcConfig` is immutable after `FcConfigBuildFonts`.
    nonisolated(unsafe) let handle: OpaquePointer

    /// Takes over a reference to a configuration whose fonts are loaded.
    private init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        FcConfigDestroy(handle)
    }

    /// What a process starts with: the usual font folders without fontconfig's rule files, which take longer
    /// to read than a chart takes to draw and say nothing about a face that is asked for by its own name. Where
    /// somebody has written rules of their own, or there is no Chinese font this way, the full configuration.
    static let standard: FontCollection? = {
        var chosen: FontCollection?
        if PrivateFontRules.mayStandIn, let quick = load(xml: PrivateFontRules.xml), quick.hasChinese {
            chosen = quick
        }
        chosen = chosen ?? full
        // Pango starts a thread that calls FcInit; with a current configuration that call does nothing.
        if let chosen { FcConfigSetCurrent(chosen.handle) }
        return chosen
    }()

    /// Everything that fontconfig is configured to find on this machine.
    static let full: FontCollection? = FcInitLoadConfigAndFonts().map(FontCollection.init(owning:))

    /// The fonts of a configuration written out as XML.
    static func load(xml: String) -> FontCollection? {
        guard let config = FcConfigCreate() else { return nil }
        let parsed = xml.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: xml.utf8.count + 1) {
                FcConfigParseAndLoadFromMemory(config, $0, 1)
            }
        }
        guard parsed != 0, FcConfigBuildFonts(config) != 0 else {
            FcConfigDestroy(config)
            return nil
        }
        return FontCollection(owning: config)
    }

    /// Whether some font has Han characters. Pango ends the process where there is no font at all, so this is
    /// asked before Pango is.
    var hasChinese: Bool {
        forEachFont { pattern in
            var characters: OpaquePointer?
            guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch else {
                return false
            }
            return FcCharSetHasChar(characters, 0x4E2D) != 0
        }
    }

    /// Whether a family of this name (in any of the languages it is named in) is there.
    func hasFamily(_ family: String) -> Bool {
        guard !family.isEmpty, let pattern = FcPatternCreate(), let wanted = FcObjectSetCreate() else {
            return false
        }
        defer {
            FcPatternDestroy(pattern)
            FcObjectSetDestroy(wanted)
        }
        FcPatternAddString(pattern, FC_FAMILY, family)
        guard let found = FcFontList(handle, pattern, wanted) else { return false }
        defer { FcFontSetDestroy(found) }
        return found.pointee.nfont > 0
    }

    /// The names of all families, sorted, each once.
    var families: [String] {
        var names: Set<String> = []
        _ = forEachFont { pattern in
            var index: Int32 = 0
            var name: UnsafeMutablePointer<FcChar8>?
            while FcPatternGetString(pattern, FC_FAMILY, index, &name) == FcResultMatch, let found = name {
                names.insert(String(cString: found))
                index += 1
            }
            return false
        }
        return names.sorted()
    }

    /// Visits fonts until the visitor says that it has seen enough; whether it did.
    private func forEachFont(_ isEnough: (OpaquePointer) -> Bool) -> Bool {
        for set in [FcSetSystem, FcSetApplication] {
            guard let fonts = FcConfigGetFonts(handle, set)?.pointee, let list = fonts.fonts else { continue }
            for index in 0..<Int(fonts.nfont) {
                if let pattern = list[index], isEnough(pattern) { return true }
            }
        }
        return false
    }
}

/// The few lines of configuration that stand in for fontconfig's rule files.
private enum PrivateFontRules {
    /// Whether nobody on this machine has configured fonts by hand.
    static var mayStandIn: Bool {
        for name in ["FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT"] where getenv(name) != nil {
            return false
        }
        let home = environment("HOME") ?? ""
        let config = environment("XDG_CONFIG_HOME") ?? home + "/.config"
        let written = [
            "/etc/fonts/local.conf", config + "/fontconfig/fonts.conf", config + "/fontconfig/conf.d",
            home + "/.fonts.conf",
        ]
        return !written.contains { access($0, F_OK) == 0 }
    }

    /// The folders are those of fontconfig's own default file; the caches those of Debian and of Fedora. The rule
    /// at the end is fontconfig's `90-synthetic.conf`: a family without a bold face is emboldened.
    static let xml = """
        <?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>\
        <dir prefix="xdg">fonts</dir><dir>~/.fonts</dir><cachedir>/var/cache/fontconfig</cachedir>\
        <cachedir>/usr/lib/fontconfig/cache</cachedir><cachedir prefix="xdg">fontconfig</cachedir>\
        <match target="font"><test name="weight" compare="less_eq"><const>medium</const></test>\
        <test target="pattern" name="weight" compare="more_eq"><const>bold</const></test>\
        <edit name="embolden" mode="assign"><bool>true</bool></edit>\
        <edit name="weight" mode="assign"><const>bold</const></edit></match></fontconfig>
        """

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
