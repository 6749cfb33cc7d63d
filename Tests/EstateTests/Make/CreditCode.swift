import Estate

/// Unified social credit codes worked out by hand, character by character.
enum CreditCode {
    /// The example of GB 32100-2015 and two more, all valid.
    static let valid = ["91350100M000100Y43", "11500103009283772K", "11500000009276281J"]

    /// GB 32100-2015, table 2, in the order of its values 0…30.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    private static let values = Dictionary(uniqueKeysWithValues: zip(alphabet, 0...30))

    /// A valid code for each serial number below 100,000,000.
    static func make(_ serial: Int) -> String {
        let digits = String(serial)
        let organisation = String(repeating: "0", count: 8 - digits.count) + digits
        let body = "91500103" + organisation + organisationCheck(Array(organisation))
        return body + check(Array(body))
    }

    /// A code whose own check character holds, while that of the organisation code inside does not.
    static func makeWithWrongOrganisation(_ serial: Int) -> String {
        var body = Array(make(serial).dropLast())
        body[16] = body[16] == "1" ? "2" : "1"
        return String(body) + check(body)
    }

    /// What the two check characters of a code say.
    static func slowCheck(_ code: String) -> UnifiedSocialCreditCode.Check {
        let characters = Array(code)
        guard characters.count == 18, characters.allSatisfy({ values[$0] != nil }),
            check(Array(characters[..<17])) == String(characters[17])
        else { return .fails }
        return organisationCheck(Array(characters[8..<16])) == String(characters[16])
            ? .valid : .organisationCodeFails
    }

    /// (31 − Σ C_i · 3^(i−1) mod 31) mod 31.
    private static func check(_ body: [Character]) -> String {
        var sum = 0
        var weight = 1
        for character in body {
            sum += (values[character] ?? 0) * weight
            weight = weight * 3 % 31
        }
        return String(alphabet[(31 - sum % 31) % 31])
    }

    /// GB 11714-1997: 11 − Σ mod 11, 10 → X, 11 → 0, with A = 10 … Z = 35.
    private static func organisationCheck(_ organisation: [Character]) -> String {
        let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var sum = 0
        for (character, weight) in zip(organisation, [3, 7, 9, 10, 5, 8, 4, 2]) {
            sum += (letters.firstIndex(of: character) ?? 0) * weight
        }
        return ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0"][11 - sum % 11]
    }
}
