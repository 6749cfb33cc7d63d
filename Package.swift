// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    // `any` marks the few places that pay for dynamic dispatch.
    .enableUpcomingFeature("ExistentialAny"),
    // A file names every module whose members it uses, so that a target's imports tell the truth.
    .enableUpcomingFeature("MemberImportVisibility"),
    // A library stays behind the target that wraps it unless a file says `public import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "mantianxing",
    products: [
        .executable(name: "mantianxing", targets: ["MantianxingCommand"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Values, measures, matching, rules: no I/O, no third party.
        .target(name: "Estate", dependencies: ["CPrefetch"], swiftSettings: settings),
        .systemLibrary(name: "CPrefetch"),

        // C libraries from Debian.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        // The C library's settings for memory.
        .systemLibrary(name: "CAllocator"),

        // Open files handed from process to process.
        .systemLibrary(name: "CDescriptors"),

        // Which processors a thread may run on.
        .systemLibrary(name: "CProcessors"),

        // zstd frames in and out.
        .target(
            name: "Compression", dependencies: ["CZstandard", "Estate"], swiftSettings: settings),

        // Bytes in, elements out.
        .target(name: "FeedReader", dependencies: ["Estate", "CLibXML2"], swiftSettings: settings),

        // Elements in, floors of units and findings out; one folder a dialect.
        .target(
            name: "Importers",
            dependencies: ["Compression", "Configuration", "Estate", "FeedReader"],
            path: "Importers",
            exclude: [
                "BuildingSync/README.md", "MITS/README.md",
                "Native/README.md", "Native/Samples/README.md", "Native/Samples/generate.py",
                "Rowset/README.md", "SpreadsheetML/README.md",
            ],
            resources: [
                .copy("BuildingSync/Samples/buildingsync-2.5.xml"),
                .copy("MITS/Samples/mits-5.0.xml"),
                .copy("Native/Samples"), .copy("Native/occupancy.xsd"),
                .copy("Rowset/registry.yaml"), .copy("Rowset/rows.yaml"),
                .copy("SpreadsheetML/columns.yaml"),
                .copy("Rowset/Samples/rows-5001030001-2026-10-31.xml"),
                .copy("SpreadsheetML/Samples/ledger-5001030001-2026-10-31.xml"),
            ],
            swiftSettings: settings),

        // `Buildings/*.yaml`.
        .target(
            name: "Configuration",
            dependencies: ["Estate", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        // The store, its schema and queries.
        .target(
            name: "Storage",
            dependencies: [
                "Compression", "Estate",
                .product(name: "Crypto", package: "swift-crypto"),
                // scrypt.
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                // SQLite itself, for the statements that run once a unit.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),

        // The HTTP interface and the pages.
        .target(
            name: "Web",
            dependencies: [
                "CProcessors", "Configuration", "Estate", "FeedReader", "Importers", "Reports",
                "Storage",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .copy("Assets"),
                .copy("Pages/AccountPage.mustache"),
                .copy("Pages/AccountsPage.mustache"),
                .copy("Pages/AssignmentPage.mustache"),
                .copy("Pages/AssignmentsPage.mustache"),
                .copy("Pages/AuditPage.mustache"),
                .copy("Pages/BuildingFeeds.mustache"),
                .copy("Pages/BuildingLeases.mustache"),
                .copy("Pages/BuildingPage.mustache"),
                .copy("Pages/BuildingTenants.mustache"),
                .copy("Pages/BuildingsPage.mustache"),
                .copy("Pages/DirectionPage.mustache"),
                .copy("Pages/DirectionTabs.mustache"),
                .copy("Pages/DirectionsPage.mustache"),
                .copy("Pages/EnergyPage.mustache"),
                .copy("Pages/EnergySection.mustache"),
                .copy("Pages/ExpiriesPage.mustache"),
                .copy("Pages/FeedColumns.mustache"),
                .copy("Pages/FeedDecision.mustache"),
                .copy("Pages/FeedDifferences.mustache"),
                .copy("Pages/FeedExcerpt.mustache"),
                .copy("Pages/FeedFacts.mustache"),
                .copy("Pages/FeedFindings.mustache"),
                .copy("Pages/FeedGuide.mustache"),
                .copy("Pages/FeedPage.mustache"),
                .copy("Pages/FeedTable.mustache"),
                .copy("Pages/FeedsPage.mustache"),
                .copy("Pages/Frame.mustache"),
                .copy("Pages/ImportProfilesPage.mustache"),
                .copy("Pages/MovementsPage.mustache"),
                .copy("Pages/OverviewPage.mustache"),
                .copy("Pages/ProblemPage.mustache"),
                .copy("Pages/ProfilePage.mustache"),
                .copy("Pages/ReportChangesPage.mustache"),
                .copy("Pages/ReportPage.mustache"),
                .copy("Pages/SignInPage.mustache"),
                .copy("Pages/StackingSection.mustache"),
                .copy("Pages/UnclassifiedPage.mustache"),
                .copy("Pages/TenantPage.mustache"),
                .copy("Pages/TenantsPage.mustache"),
                .copy("Pages/UnitPage.mustache"),
                .copy("Pages/UploadForm.mustache"),
                .copy("Pages/UploadPage.mustache"),
                .copy("Pages/VacanciesPage.mustache"),
            ],
            swiftSettings: settings),

        // The area report as text, JSON, CSV, HTML, XLSX, and the charts of pages and documents.
        .target(
            name: "Reports", dependencies: ["CXLSXWriter", "Estate"],
            resources: [.embedInCode("HTML/document.css"), .embedInCode("Charts/charts.css")],
            swiftSettings: settings),

        .executableTarget(
            name: "MantianxingCommand",
            dependencies: [
                "CAllocator", "CDescriptors", "Configuration", "Estate", "FeedReader", "Importers",
                "Reports",
                "Storage", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // What tests of several targets need: random numbers, whole outputs.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),

        .testTarget(
            name: "EstateTests", dependencies: ["Estate", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "FeedReaderTests", dependencies: ["Estate", "FeedReader", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ImportersTests",
            dependencies: ["Compression", "Estate", "FeedReader", "Importers", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Compression", "Estate", "Storage", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Configuration", "Estate", "MantianxingCommand", "Storage", "TestSupport",
            ],
            exclude: ["Snapshots"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportsTests", dependencies: ["Estate", "Reports", "TestSupport"],
            exclude: ["Snapshots"], swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Configuration", "Estate", "Importers", "Reports", "Storage", "TestSupport", "Web",
                .product(
                    name: "HummingbirdTesting", package: "hummingbird",
                    moduleAliases: ["Configuration": "SwiftConfiguration"]),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            exclude: ["Pages/Snapshots", "Routes/Snapshots"], swiftSettings: settings),
        .testTarget(
            name: "ConfigurationTests", dependencies: ["Configuration", "Estate"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// `Tests/Fuzz/run` instruments what reads feeds for libFuzzer.
if Context.environment["MANTIANXING_FUZZ"] != nil {
    let fuzzed: SwiftSetting = .unsafeFlags(["-sanitize=fuzzer"])
    for target in package.targets
    where ["Configuration", "Estate", "FeedReader", "Importers"].contains(target.name) {
        target.swiftSettings = settings + [fuzzed]
    }
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["Estate", "Importers"], path: "Tests/Fuzz",
            exclude: ["run", "xml.dict"],
            swiftSettings: settings + [fuzzed],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
