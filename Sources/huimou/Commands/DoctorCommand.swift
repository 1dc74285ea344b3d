import Canvas
import Metrics
import Reading
import Press
import Report
import Workbook

/// `huimou doctor`: the fonts and libraries as found, and what is missing.
enum DoctorCommand: Command {
    static let name = "doctor"
    static let abstract = Bilingual(
        zh: "检查字体与库，说明缺什么、怎样安装", en: "check fonts and libraries; say what is missing")
    static let arguments: [Argument] = []

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let language = context.language
        var lines = LibraryVersion.all.map { "✓ \($0.name) \($0.version)" }
        lines.append("✓ \(WorkbookLibrary.name) \(WorkbookLibrary.version)")
        var missing = false
        do throws(DocumentError) {
            lines += try DocumentReader().libraryVersions().map { "✓ \($0.name) \($0.version)" }
        } catch {
            missing = true
            lines.append(
                "✗ huimou-extract: \(error.message[language])\(language == .zh ? "；" : "; ")\(error.remedy[language])"
            )
        }
        let installed = Typesetter.installedFamilies()
        for family in PageStyle().families {
            if installed.contains(family) {
                lines.append("✓ \(family)" + path(of: family))
            } else {
                missing = true
                lines.append(
                    Bilingual(
                        zh:
                            "✗ \(family)：没有安装；Debian、Ubuntu：apt install fonts-noto-cjk；macOS：brew install font-noto-sans-cjk-sc font-noto-serif-cjk-sc",
                        en:
                            "✗ \(family): not installed; Debian, Ubuntu: apt install fonts-noto-cjk; macOS: brew install font-noto-sans-cjk-sc font-noto-serif-cjk-sc"
                    )[language])
            }
        }
        Terminal.output(lines.joined(separator: "\n") + "\n")
        return missing ? .inputAtFault : .done
    }

    /// The files of both weights, where the typesetter can tell.
    private static func path(of family: String) -> String {
        guard let typesetter = try? Typesetter() else { return "" }
        return [Font.Weight.regular, .bold].compactMap { weight in
            try? typesetter.resolved(Font(family, size: 10, weight: weight)).path
        }.map { "  " + $0 }.joined()
    }
}
