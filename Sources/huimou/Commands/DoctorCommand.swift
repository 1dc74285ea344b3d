import Canvas
import Metrics
import Report

/// `huimou doctor`: the fonts and libraries as found, and what is missing.
enum DoctorCommand: Command {
    static let name = "doctor"
    static let abstract = Bilingual(zh: "检查字体与库，说明缺什么、怎样安装", en: "check fonts and libraries; say what is missing")
    static let arguments: [Argument] = []

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let language = context.language
        var lines: [String] = []
        for library in CanvasLibraries.versions { lines.append("✓ \(library.name) \(library.version)") }
        var missing = false
        for family in PageStyle().families {
            if let path = InstalledFonts.path(of: family) {
                lines.append("✓ \(family)  \(path)")
            } else {
                missing = true
                lines.append(
                    Bilingual(
                        zh: "✗ \(family)：没有安装；Debian、Ubuntu：apt install fonts-noto-cjk；macOS：brew install font-noto-sans-cjk font-noto-serif-cjk",
                        en: "✗ \(family): not installed; Debian, Ubuntu: apt install fonts-noto-cjk; macOS: brew install font-noto-sans-cjk font-noto-serif-cjk"
                    )[language])
            }
        }
        Terminal.output(lines.joined(separator: "\n") + "\n")
        return missing ? .inputAtFault : .done
    }
}
