import Foundation
import Testing

@testable import Web

/// Templates, charts and the stylesheet speak of the same classes.
@Suite struct TemplateClassTests {
    private static func known() throws -> Set<String> {
        var names: Set<String> = []
        for selector in try Stylesheet.product().rules.flatMap(\.selectors) {
            for name in selector.matches(of: /\.([a-z][a-z0-9-]*)/) {
                names.insert(String(name.1))
            }
        }
        return names
    }

    @Test func `every class a template names has a rule`() throws {
        let known = try Self.known()
        let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/Web/Pages")
        let files = try FileManager.default.contentsOfDirectory(
            at: pages, includingPropertiesForKeys: nil)
        let templates = files.filter { $0.pathExtension == "mustache" }
        #expect(!templates.isEmpty)
        var names: Set<String> = []
        for file in templates {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /class="([^"]*)"/) {
                // What a tag fills in is not known here, nor a name it is part of.
                let written = match.1.replacing(/[^ ]*\{\{.*?\}\}[^ ]*/, with: " ")
                names.formUnion(written.split(separator: " ").map(String.init))
            }
        }
        #expect(names.subtracting(known) == [])
    }

    /// Classes that only tell scripts or readers what something is.
    private static let bare: Set<String> = [
        "goal", "trajectory", "stack-bar", "bar-list", "line-chart", "expiry", "flow", "label",
        "floor",
        "block", "map",
        "core", "site",
    ]

    @Test func `every class a chart names has a rule`() throws {
        let known = try Self.known().union(Self.bare)
        let names = try PictureTests.pictures("名").flatMap { try $0.read().all.flatMap(\.classes) }
        #expect(Set(names).subtracting(known) == [])
    }
}
