import Testing

@testable import Storage

@Suite struct PasswordHashTests {
    /// RFC 7914, section 12, in the form that is stored.
    struct KnownAnswer: CustomTestStringConvertible, Sendable {
        var password: String
        var text: String

        var testDescription: String { password }
    }

    static let knownAnswers = [
        KnownAnswer(
            password: "password",
            text: "scrypt$10$8$16$TmFDbA==$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG"
                + "/xCSedmDDaxyevuUqD7m2DYMvfoswGQA=="),
        KnownAnswer(
            password: "pleaseletmein",
            text: "scrypt$14$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdof"
                + "LVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw=="),
    ]

    @Test(arguments: PasswordHashTests.knownAnswers)
    func `agrees with RFC 7914`(answer: KnownAnswer) throws {
        let hash = try #require(PasswordHash(answer.text))
        #expect(hash.matches(answer.password))
        #expect(!hash.matches(answer.password + " "))
        #expect(hash.description == answer.text)
    }

    @Test func `a new hash has the strength that is promised`() throws {
        let hash = try PasswordHash(of: "correct horse")
        #expect(hash.description.hasPrefix("scrypt$15$8$3$"))
        #expect(hash.matches("correct horse"))
        #expect(!hash.matches("correct hors"))
    }

    @Test(arguments: ["correct horse", " ", "密码密码密码密码密码", "a\0b", "\u{1F468}\u{200D}\u{1F469}"])
    func `what was stored knows its password and no other`(password: String) throws {
        let hash = try #require(PasswordHash(try PasswordHash.make(password).description))
        #expect(hash.matches(password))
        for other in [password + "x", String(password.dropLast()), password.uppercased() + "!"] {
            #expect(!hash.matches(other))
        }
    }

    @Test func `the same password is stored differently every time`() throws {
        let hashes = try (0..<10).map { _ in try PasswordHash.make("correct horse") }
        #expect(Set(hashes.map(\.description)).count == 10)
    }

    @Test func `it does not matter how a keyboard composes a letter`() throws {
        #expect(try PasswordHash.make("cafe\u{301} au lait").matches("caf\u{E9} au lait"))
    }

    @Test func `no password at all, or far too much of it, matches nothing`() throws {
        let hash = try PasswordHash.make()
        #expect(!hash.matches(""))
        #expect(!hash.matches(String(repeating: "x", count: 1_000_000)))
        #expect(throws: StoreError.self) { try PasswordHash.make("") }
    }

    @Test func `an unknown name costs as much as a wrong password`() throws {
        let fields = PasswordHash.decoy.description.split(separator: "$")
        #expect(fields.prefix(4) == ["scrypt", "15", "8", "3"])
        #expect(!PasswordHash.decoy.matches("correct horse"))
        #expect(PasswordHash.decoy == PasswordHash.decoy)
    }

    // MARK: Tampered text

    static let salt = "AAAAAAAAAAAAAAAAAAAAAA=="
    static let hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    static let tampered: [String] = [
        "", "scrypt", "$$$$$", "bcrypt$15$8$3$\(salt)$\(hash)", "scrypt$15$8$3$\(salt)",
        "scrypt$15$8$3$\(salt)$\(hash)$", " scrypt$15$8$3$\(salt)$\(hash)",
        "scrypt$15$8$3$\(salt)$\(hash)\n", "scrypt$+15$8$3$\(salt)$\(hash)",
        "scrypt$015$8$3$\(salt)$\(hash)", "scrypt$x$8$3$\(salt)$\(hash)",
        "scrypt$0$8$3$\(salt)$\(hash)", "scrypt$-1$8$3$\(salt)$\(hash)",
        "scrypt$63$8$3$\(salt)$\(hash)", "scrypt$64$8$3$\(salt)$\(hash)",
        "scrypt$9223372036854775807$8$3$\(salt)$\(hash)", "scrypt$15$0$3$\(salt)$\(hash)",
        "scrypt$15$8$0$\(salt)$\(hash)", "scrypt$15$8$99$\(salt)$\(hash)",
        // 256 MiB.
        "scrypt$18$8$1$\(salt)$\(hash)", "scrypt$15$8$3$$\(hash)", "scrypt$15$8$3$\(salt)$",
        "scrypt$15$8$3$\(salt)$AAAA", "scrypt$15$8$3$?$\(hash)",
        "scrypt$15$8$3$\(salt)$\(hash.dropLast())",
        // The last letter holds bits that base 64 does not use.
        "scrypt$15$8$3$\(salt)$\(hash.dropLast(2))B=",
    ]

    @Test(arguments: PasswordHashTests.tampered)
    func `a text that was not written here is no hash`(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test func `a hash with one letter changed matches nothing`() throws {
        let text = Array(try PasswordHash.make("correct horse").description)
        let start = try #require(text.lastIndex(of: "$")) + 1
        for index in start..<text.count - 2 {
            var changed = text
            changed[index] = text[index] == "A" ? "B" : "A"
            let hash = try #require(PasswordHash(String(changed)))
            #expect(!hash.matches("correct horse"))
        }
    }

    @Test func `settings no machine can do match nothing`() throws {
        // N is not below 2^(128 r / 8).
        let hash = try #require(PasswordHash("scrypt$16$1$1$\(Self.salt)$\(Self.hash)"))
        #expect(!hash.matches("correct horse"))
    }
}
