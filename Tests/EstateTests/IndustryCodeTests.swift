import Estate
import Testing

@Suite struct IndustryCodeTests {
    @Test(arguments: [
        ("6513", 6513), ("I6513", 6513), ("i6513", 6513), ("A0111", 111), ("T9700", 9700),
        ("0000", 0),
    ])
    func `reads four digits with or without a section letter`(text: String, number: Int) {
        #expect(IndustryCode(text, edition: .edition2017)?.number == number)
    }

    @Test(arguments: [
        "", "651", "65130", "I651", "U6513", "II6513", "6513I", "I 6513", " 6513", "６５１３",
        "65.3", "+651", "@6513", "`6513", "软6513",
    ])
    func `refuses other forms`(text: String) {
        #expect(IndustryCode(text, edition: .edition2017) == nil)
    }

    @Test func `knows the divisions 01 to 97`() {
        for number in 0...9999 {
            let code = IndustryCode(number: number, edition: .edition2017)
            guard code.isKnown == (number >= 100 && number < 9800) else {
                Issue.record("\(number)")
                return
            }
        }
    }

    @Test func `a code is in doubt in the edition that does not have it, or has another`() {
        for number in 0...9999 {
            let old = IndustryCode(number: number, edition: .edition2011)
            let new = IndustryCode(number: number, edition: .edition2017)
            guard old.isAmbiguous == IndustryTable.changed.contains(number),
                new.isAmbiguous == IndustryTable.only2011.contains(number)
            else {
                Issue.record("\(number)")
                return
            }
        }
    }
}
