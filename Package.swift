// swift-tools-version: 6.0
import PackageDescription

// The arrows of ARCHITECTURE.md, checked by the compiler: a module sees only what is listed here.
let package = Package(
    name: "huimou",
    products: [
        .executable(name: "huimou", targets: ["huimou"]),
        .library(name: "Plot", targets: ["Plot", "Canvas"]),
        .library(name: "Metrics", targets: ["Metrics"]),
    ],
    targets: [
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libcairo2-dev", "libpango1.0-dev"]), .brew(["cairo", "pango"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),

        .target(name: "Metrics"),
        .target(name: "Reading", dependencies: ["Metrics"]),
        .target(name: "Canvas", dependencies: ["CPangoCairo", "CDeflate"]),
        .target(name: "Plot", dependencies: ["Canvas"]),
        .target(name: "Figures", dependencies: ["Plot", "Metrics", "Canvas"]),
        .target(name: "Report", dependencies: ["Figures", "Metrics", "Canvas"]),
        .executableTarget(
            name: "huimou", dependencies: ["Report", "Reading", "Figures", "Metrics", "Canvas", "Plot"]),
        .executableTarget(name: "scratch", dependencies: ["Reading", "Metrics"]),
        .executableTarget(name: "huimou-bench", dependencies: ["Plot", "Canvas"]),

        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Metrics"], exclude: ["Articles"]),
        .testTarget(
            name: "CanvasTests", dependencies: ["Canvas", "CPangoCairo", "SceneRecords"],
            exclude: ["Baselines"]),
        .target(name: "SceneRecords", dependencies: ["Canvas"], path: "Tests/SceneRecords"),
        .testTarget(
            name: "PlotTests", dependencies: ["Plot", "Canvas", "SceneRecords"], exclude: ["Baselines"]),
        .testTarget(
            name: "FiguresTests", dependencies: ["Figures", "Plot", "Metrics", "Canvas", "SceneRecords"],
            exclude: ["Baselines"]),
        .testTarget(name: "ReportTests", dependencies: ["Report", "Metrics", "Canvas"]),
        .testTarget(name: "EndToEndTests", dependencies: ["huimou"]),
    ],
    swiftLanguageModes: [.v6]
)
