// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode everywhere; a warning is an error, so that none is lived with.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "jifen",
  products: [
    .executable(name: "jifen", targets: ["jifen"]),
    .executable(name: "jifen-bench", targets: ["jifen-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CLibxlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Quantities", swiftSettings: strict),
    .target(
      name: "Tables", dependencies: ["CLibcsv", "CLibzip", "CExpat", "Diagnostics", "Quantities"],
      swiftSettings: strict),
    .target(
      name: "Rules",
      dependencies: ["Diagnostics", "Quantities", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Facts", dependencies: ["Tables", "Rules", "Diagnostics", "Quantities"],
      swiftSettings: strict),
    .target(
      name: "Scoring", dependencies: ["Facts", "Rules", "Diagnostics", "Quantities"],
      swiftSettings: strict),
    .target(
      name: "Sheets",
      dependencies: ["CLibxlsxwriter", "Scoring", "Facts", "Rules", "Tables", "Diagnostics", "Quantities"],
      swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: [
        "CLinux", "Sheets", "Scoring", "Facts", "Rules", "Tables", "Diagnostics", "Quantities",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "jifen",
      dependencies: [
        "CLinux",
        "Workspace", "Sheets", "Scoring", "Facts", "Rules", "Tables", "Diagnostics", "Quantities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "jifen-bench",
      dependencies: [
        "Workspace", "Sheets", "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Quantities", "Diagnostics"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Quantities", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "FactsTests", dependencies: ["Facts", "Tables", "Rules", "Quantities", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "Facts", "Tables", "Rules", "Quantities", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Sheets", "Scoring", "Facts", "Rules", "Tables", "Diagnostics", "Quantities"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests", dependencies: ["TestSupport", "Workspace", "Sheets", "Tables", "Quantities"],
      swiftSettings: strict),
    .testTarget(
      name: "JifenTests", dependencies: ["TestSupport", "jifen"], exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
