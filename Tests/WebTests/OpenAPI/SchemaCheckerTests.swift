import Reports
import Testing

@testable import Web

struct SchemaCheckerTests {
    @Test(arguments: [
        (Schema.flag, "1"), (.whole(from: 1), "0"), (.whole(), "1.5"), (.number(to: 1), "2"),
        (.text(), "null"), (.text(pattern: "^[0-9]{10}$"), "\"500103000\""),
        (.date, "\"2026-02-30\""), (.moment, "\"2026-11-23\""), (.text(longest: 2), "\"三个字\""),
        (.word(["core", "point"]), "\"edge\""), (.list(of: .whole()), "[1, \"2\"]"),
        (.object([.key("a", .whole())]), "{}"),
        (.object([.key("a", .whole())]), "{\"a\": 1, \"b\": 2}"),
        (.object([.key(ifAny: "a", .whole())]), "{\"a\": \"1\"}"),
        (.map(of: .whole()), "{\"a\": \"1\"}"), (.optional(.whole()), "\"1\""),
        (.optional(.word(["core"])), "\"edge\""), (.shape(.location), "{\"longitude\": 1}"),
        (.optional(.shape(.location)), "1"),
    ])
    func `finds what a schema does not allow`(schema: Schema, text: String) throws {
        #expect(try !problems(of: text, schema).isEmpty)
    }

    @Test(arguments: [
        (Schema.flag, "true"), (.whole(from: 1), "1"), (.number(from: 0, to: 1), "0.5"),
        (.text(), "\"\""), (.text(pattern: "^[0-9]{10}$"), "\"5001030001\""),
        (.date, "\"2026-02-28\""), (.moment, "\"2026-11-23T10:00:00.000+08:00\""),
        (.word(["core", "point"]), "\"core\""), (.list(of: .whole()), "[]"),
        (.object([.key("a", .whole())]), "{\"a\": 1}"),
        (.object([.key(ifAny: "a", .whole())]), "{}"), (.map(of: .whole()), "{\"a\": 1}"),
        (.optional(.whole()), "null"), (.optional(.word(["core"])), "null"),
        (.shape(.location), "{\"longitude\": 106.5, \"latitude\": 29.5}"),
        (.optional(.shape(.location)), "null"),
    ])
    func `passes what a schema allows`(schema: Schema, text: String) throws {
        #expect(try problems(of: text, schema).isEmpty)
    }

    private func problems(of text: String, _ schema: Schema) throws -> [String] {
        // A value of its own is no JSON text to every reader.
        let value = try JSON("[\(text)]").array[0]
        let checker = SchemaChecker(
            shapes: .object(["Location": try json(Shape.location.schema)]))
        return checker.problems(of: value, against: try json(schema))
    }

    private func json(_ schema: Schema) throws -> JSON {
        var writer = JSONWriter()
        schema.write(to: &writer)
        return try JSON(String(decoding: writer.bytes, as: UTF8.self))
    }
}
