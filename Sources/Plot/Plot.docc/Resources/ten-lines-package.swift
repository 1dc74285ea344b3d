// swift-tools-version: 6.0
import PackageDescription

// A package of its own that depends on the one two folders up, as yours would on its address.
let package = Package(
    name: "TenLines",
    dependencies: [.package(name: "huimou", path: "../..")],
    targets: [
        .executableTarget(name: "TenLines", dependencies: [.product(name: "Plot", package: "huimou")])
    ],
    swiftLanguageModes: [.v6]
)
