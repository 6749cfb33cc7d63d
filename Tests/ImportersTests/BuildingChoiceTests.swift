import Estate
import Importers
import Testing

@Suite struct BuildingChoiceTests {
    @Test func `an id alone, and ids by name`() throws {
        let choice = try BuildingChoice([
            " 5001030001 ", "", "A座=5001030002", "a=b=5001030003", "5001030001",
        ])
        #expect(choice.building?.rawValue == "5001030001")
        #expect(
            choice.named.mapValues(\.rawValue) == ["A座": "5001030002", "a=b": "5001030003"])
        #expect(choice.all.count == 3)
    }

    @Test(arguments: [
        (["12"], BuildingChoice.Misuse.malformed("12")), (["A=12"], .malformed("12")),
        (["=5001030001"], .unnamed("=5001030001")),
        (["5001030001", "5001030002"], .several),
        (["A=5001030001", "A=5001030002"], .ambiguous("A")),
    ])
    func `what can't be meant is said in Chinese`(
        words: [String], misuse: BuildingChoice.Misuse
    ) {
        #expect(throws: misuse) { try BuildingChoice(words) }
        #expect(misuse.description.hasSuffix("。"))
    }
}
