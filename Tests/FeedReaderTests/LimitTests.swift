import Testing

@testable import FeedReader

@Suite struct LimitTests {
    /// The standard limits but for one.
    private func standard(but change: (inout ReadingLimits) -> Void) -> ReadingLimits {
        var limits = ReadingLimits.standard
        change(&limits)
        return limits
    }

    /// Reads in one piece and character by character, and expects the same outcome.
    private func read(_ text: String, _ limits: ReadingLimits = .standard) -> Reading {
        let whole = Reading(text, limits: limits)
        let pieces = Reading(characterByCharacter: text, limits: limits)
        #expect(whole.refusal == pieces.refusal, "\(text.prefix(60))")
        if whole.error == nil { #expect(whole.lines == pieces.lines) }
        return whole
    }

    // MARK: Start tags

    @Test(arguments: ["<e a=\"", "<e a=\"重庆", "<e\n  a=\"", "<e a='"], ["/>", ">"])
    func `a start tag may be as long as the limit`(opening: String, closing: String) {
        let quote = opening.contains("'") ? "'" : "\""
        let fixed = opening.utf8.count + quote.utf8.count + closing.utf8.count
        for (count, isRefused) in [(64, false), (65, true)] {
            let tag =
                opening + String(repeating: "x", count: count - fixed) + quote + closing
            #expect(tag.utf8.count == count)
            let rest = closing == ">" ? "</e>" : ""
            let reading = read("<r>\n " + tag + rest + "</r>", standard { $0.startTagBytes = 64 })
            #expect((reading.refusal == "startTagTooLong") == isRefused)
            #expect(isRefused ? reading.place == "2:2" : reading.error == nil)
        }
    }

    @Test func `a start tag that never ends is refused at the limit`() {
        let text = "<r><e a=\"" + String(repeating: "x", count: 100_000)
        let reading = read(text, standard { $0.startTagBytes = 64 })
        #expect(
            reading.error
                == DocumentError(reason: .startTagTooLong(limit: 64), line: 1, column: 4))
    }

    @Test func `the standard limit of a start tag is 16 KiB`() {
        let fixed = #"<e a=""/>"#.utf8.count
        for (count, isRefused) in [(16 * 1024, false), (16 * 1024 + 1, true)] {
            let text = "<e a=\"" + String(repeating: "x", count: count - fixed) + "\"/>"
            let reading = Reading(text)
            #expect((reading.refusal == "startTagTooLong") == isRefused)
        }
    }

    @Test func `an end tag has the same limit`() {
        let name = String(repeating: "n", count: 40)
        let spaces = String(repeating: " ", count: 100)
        let reading = read(
            "<r><\(name)></\(name)\(spaces)></r>", standard { $0.startTagBytes = 64 })
        #expect(reading.refusal == "startTagTooLong")
    }

    // MARK: Attributes

    @Test func `an element may have 64 attributes`() {
        let attributes = (0..<64).map { "a\($0)=\"=\"" }.joined(separator: " ")
        #expect(read("<r>\n<e \(attributes)/></r>").error == nil)
        let reading = read("<r>\n<e \(attributes) a64=\"\"/></r>")
        #expect(
            reading.error
                == DocumentError(reason: .tooManyAttributes(limit: 64), line: 2, column: 1))
        #expect(reading.starts == ["start r 1:1"])
    }

    @Test func `namespace declarations count as attributes`() {
        let attributes = (0..<63).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(read("<e xmlns=\"urn:x\" \(attributes)/>").error == nil)
        #expect(
            read("<e xmlns=\"urn:x\" xmlns:y=\"urn:y\" \(attributes)/>").refusal
                == "tooManyAttributes")
    }

    @Test func `a hundred thousand attributes are refused at once`() {
        let attributes = (0..<100_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
        let bytes = Array("<r><e \(attributes)/></r>".utf8)
        let duration = ContinuousClock().measure {
            #expect(Reading(bytes).error != nil)
        }
        #expect(duration < .seconds(1))
    }

    // MARK: Depth

    @Test func `elements may be nested 64 deep`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<e>", count: depth) + String(repeating: "</e>", count: depth)
        }
        #expect(read(nested(64)).error == nil)
        #expect(read(nested(64)).starts.count == 64)
        let reading = read(nested(65))
        #expect(
            reading.error
                == DocumentError(reason: .nestingTooDeep(limit: 64), line: 1, column: 64 * 3 + 1))
        #expect(reading.starts.count == 64)
        #expect(read(String(repeating: "<e>", count: 100_000)).refusal == "nestingTooDeep")
    }

    @Test func `closed elements add no depth`() {
        let many = String(repeating: "<a><b/></a>", count: 500)
        #expect(read("<r>\(many)</r>", standard { $0.depth = 3 }).error == nil)
        #expect(read("<r>\(many)</r>", standard { $0.depth = 2 }).refusal == "nestingTooDeep")
    }

    // MARK: Text

    @Test(arguments: ["x", " ", "\n", "é"])
    func `a run of text may be as long as the limit`(character: String) {
        let width = character.utf8.count
        for (count, isRefused) in [(60 / width, false), (60 / width + 1, true)] {
            let text = String(repeating: character, count: count)
            let reading = read("<r><a>\(text)</a></r>", standard { $0.textBytes = 60 })
            #expect((reading.refusal == "textTooLong") == isRefused)
            #expect((reading.error != nil) == isRefused)
        }
    }

    @Test func `text that is too long is refused at the same place in whatever pieces it comes`() {
        let text =
            "<?xml version=\"1.0\"?>\n<a>" + String(repeating: "x", count: 2000) + "</a>"
        let limits = standard { $0.textBytes = 60 }
        let places = [[], [30], [80], [1000], Array(0..<text.utf8.count)].map {
            Reading(text, cutAt: $0, limits: limits).place
        }
        #expect(Set(places).count == 1, "\(places)")
    }

    @Test func `separate runs of text add up to nothing`() {
        let many = String(repeating: "<a>xxxxxxxxxxxxxxxxxxxx</a>", count: 50)
        #expect(read("<r>\(many)</r>", standard { $0.textBytes = 30 }).error == nil)
    }

    /// The delimiters may count or not: a few bytes on either side of the limit are left open.
    @Test(arguments: [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?p ", "?>")])
    func `comments, CDATA and instructions have the limit of text`(
        opening: String, closing: String
    ) {
        for (count, isRefused) in [(60 - 10, false), (60 + 10, true), (6000, true)] {
            let section = opening + String(repeating: "x", count: count) + closing
            let reading = read("<r>\(section)</r>", standard { $0.textBytes = 60 })
            #expect((reading.refusal == "textTooLong") == isRefused, "\(opening) \(count)")
        }
    }

    // MARK: Names

    @Test func `a document may use so many different names`() {
        let limits = standard { $0.names = 3 }
        #expect(read(#"<a b="1"><c/><a b="2"/><c b="3"/></a>"#, limits).error == nil)
        let reading = read("<a b=\"1\"><c/>\n <d/></a>", limits)
        #expect(
            reading.error == DocumentError(reason: .tooManyNames(limit: 3), line: 2, column: 2))
        #expect(read(#"<a b="1" c="2" d="3"/>"#, limits).refusal == "tooManyNames")
    }

    @Test func `hands on nothing of the element with one name too many`() {
        let limits = standard { $0.names = 3 }
        #expect(read(#"<a b="1"><c/><d/></a>"#, limits).starts.count == 2)
        #expect(read(#"<a b="1"><c b="1" d="2"/></a>"#, limits).starts.count == 1)
    }

    @Test func `a name in two namespaces is two names`() {
        let text = #"<a><b xmlns="urn:1"/><b xmlns="urn:2"/></a>"#
        #expect(read(text, standard { $0.names = 3 }).error == nil)
        #expect(read(text, standard { $0.names = 2 }).refusal == "tooManyNames")
    }

    @Test func `the standard limit is 2,000 names`() {
        func document(_ count: Int) -> String {
            "<r>" + (1..<count).map { "<n\($0)/>" }.joined() + "</r>"
        }
        #expect(Reading(document(2000)).error == nil)
        #expect(Reading(document(2001)).refusal == "tooManyNames")
    }
}
