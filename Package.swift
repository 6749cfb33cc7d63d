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
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
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

        // The C library's settings for memory.
        .systemLibrary(name: "CAllocator"),

        // zstd frames in and out.
        .target(
            name: "Compression", dependencies: ["CZstandard", "Estate"], swiftSettings: settings),

        // Bytes in, elements out.
        .target(name: "FeedReader", dependencies: ["Estate", "CLibXML2"], swiftSettings: settings),

        // Elements in, floors of units and findings out; one folder a dialect.
        .target(
            name: "Importers",
            dependencies: ["Compression", "Estate", "FeedReader"],
            path: "Importers",
            exclude: [
                "Native/README.md", "Native/Samples/README.md", "Native/Samples/generate.py",
            ],
            resources: [.copy("Native/Samples"), .copy("Native/occupancy.xsd")],
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
                .product(name: "GRDB", package: "GRDB.swift"),
                // SQLite itself, for the statements that run once a unit.
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),

        // The area report as text, JSON, CSV.
        .target(name: "Reports", dependencies: ["Estate"], swiftSettings: settings),

        .executableTarget(
            name: "MantianxingCommand",
            dependencies: [
                "CAllocator", "Configuration", "Estate", "FeedReader", "Importers", "Reports",
                "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .testTarget(name: "EstateTests", dependencies: ["Estate"], swiftSettings: settings),
        .testTarget(
            name: "FeedReaderTests", dependencies: ["Estate", "FeedReader"], swiftSettings: settings
        ),
        .testTarget(
            name: "ImportersTests",
            dependencies: ["Compression", "Estate", "FeedReader", "Importers"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Compression", "Estate", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["Estate", "MantianxingCommand"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportsTests", dependencies: ["Estate", "Reports"], exclude: ["Snapshots"],
            swiftSettings: settings),
        .testTarget(
            name: "ConfigurationTests", dependencies: ["Configuration", "Estate"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
