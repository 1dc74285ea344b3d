// swift-tools-version: 6.0
import PackageDescription

// Draws the pictures of Plot's documentation from the code that stands beside them there.
let package = Package(
    name: "Pictures",
    dependencies: [.package(name: "huimou", path: "../..")],
    targets: [
        .executableTarget(name: "Pictures", dependencies: [.product(name: "Plot", package: "huimou")])
    ],
    swiftLanguageModes: [.v6]
)
