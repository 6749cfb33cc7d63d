import Testing

@testable import Estate

@Suite struct SpellingTests {
    @Test(arguments: [
        ("grossarea", "grossArea"), ("grosArea", "grossArea"), ("labell", "label"),
        ("nmuber", "number"),
    ])
    func `finds the word someone probably meant`(word: String, meant: String) {
        #expect(Spelling.nearest(to: word, in: ["number", "grossArea", "label"]) == meant)
    }

    @Test(arguments: ["", "tenant", "xyz"])
    func `finds none where all differ too much`(word: String) {
        #expect(Spelling.nearest(to: word, in: ["number", "grossArea", "label"]) == nil)
    }

    @Test(arguments: [("", "abc"), ("abc", ""), ("kitten", "sitting"), ("abc", "xyz")])
    func `these are three letters apart`(left: String, right: String) {
        #expect(Spelling.distance(left, right) == 3)
    }
}
