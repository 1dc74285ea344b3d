// swift-tools-version: 6.0
import PackageDescription

// The arrows of ARCHITECTURE.md, checked by the compiler: a module sees only what is listed here.
let package = Package(
    name: "huimou",
    products: [
        .executable(name: "huimou", targets: ["huimou"]),
        .executable(name: "huimou-extract", targets: ["huimou-extract"]),
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
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib",
            providers: [.apt(["libpoppler-glib-dev", "poppler-data"]), .brew(["poppler"])]),
        .systemLibrary(
            name: "CXML", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

        .target(name: "Metrics"),
        .target(name: "Exchange"),
        .target(name: "Extraction", dependencies: ["Exchange", "CPoppler", "CXML", "CZip"]),
        .executableTarget(name: "huimou-extract", dependencies: ["Extraction", "Exchange"]),
        .target(
            name: "Reading", dependencies: ["Metrics", "Exchange"],
            // The page of a review, in the program itself: an installed program is one file.
            resources: [
                "page.html", "style.css", "words.js", "text.js", "records.js", "store.js", "csv.js",
                "article.js", "list.js", "detail.js", "form.js", "picking.js", "panels.js", "actions.js",
                "main.js",
            ].map { .embedInCode("Review/Page/" + $0) }),
        .target(name: "Canvas", dependencies: ["CPangoCairo", "CDeflate"]),
        .target(name: "Plot", dependencies: ["Canvas"]),
        .target(name: "Analysis", dependencies: ["Metrics"]),
        .target(name: "Workbook", dependencies: ["Analysis", "Metrics", "CXLSXWriter"]),
        .target(name: "Figures", dependencies: ["Plot", "Analysis", "Metrics", "Canvas"]),
        .target(name: "Press", dependencies: ["Canvas"]),
        .target(name: "Report", dependencies: ["Press", "Figures", "Plot", "Analysis", "Metrics", "Canvas"]),
        .executableTarget(
            name: "huimou",
            dependencies: [
                "Report", "Press", "Figures", "Analysis", "Workbook", "Metrics", "Canvas", "Plot", "Reading",
            ]),
        .executableTarget(
            name: "huimou-bench", dependencies: ["Report", "Press", "Plot", "Canvas", "Reading", "Metrics"]),

        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "Metrics", "SceneRecords"],
            exclude: ["Baselines"]),
        .testTarget(
            name: "WorkbookTests", dependencies: ["Workbook", "Analysis", "Metrics", "CZip"]),
        .target(name: "DocumentSamples", dependencies: ["Canvas", "CZip"], path: "Tests/DocumentSamples"),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Exchange", "DocumentSamples"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["Reading", "Metrics", "Exchange", "DocumentSamples", "huimou-extract"],
            exclude: ["Articles"]),
        .testTarget(
            name: "CanvasTests", dependencies: ["Canvas", "CPangoCairo", "SceneRecords", "SecondOpinion"],
            exclude: ["Baselines"]),
        .target(name: "SceneRecords", dependencies: ["Canvas"], path: "Tests/SceneRecords"),
        .target(
            name: "SecondOpinion", dependencies: ["Canvas", "CPangoCairo"], path: "Tests/SecondOpinion"),
        .testTarget(
            name: "PlotTests", dependencies: ["Plot", "Canvas", "SceneRecords"], exclude: ["Baselines"]),
        .testTarget(
            name: "FiguresTests", dependencies: ["Figures", "Plot", "Metrics", "Canvas", "SceneRecords"],
            exclude: ["Baselines"]),
        .testTarget(name: "PressTests", dependencies: ["Press", "Canvas"]),
        .testTarget(
            name: "ReportTests",
            dependencies: [
                "Report", "Press", "Figures", "Metrics", "Canvas", "SceneRecords", "SecondOpinion",
            ],
            exclude: ["Baselines"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["huimou", "huimou-extract", "Analysis", "Metrics", "Reading"],
            exclude: ["Browser", "Pandas"]),
    ],
    swiftLanguageModes: [.v6]
)
