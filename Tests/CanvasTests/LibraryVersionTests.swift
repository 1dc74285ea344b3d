import Testing

@testable import Canvas

@Test func everyLibrarySaysItsVersion() {
    let versions = LibraryVersion.all
    #expect(versions.map(\.name) == ["Cairo", "Pango", "HarfBuzz", "fontconfig", "libdeflate"])
    for library in versions { #expect(library.version.contains(/^\d+\.\d+/), "\(library.name)") }
}
