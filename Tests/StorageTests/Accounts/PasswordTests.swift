import Testing

@testable import Storage

@Suite struct PasswordTests {
    @Test(arguments: ["1234567890", "密码密码密码密码密码", String(repeating: "x", count: 256)])
    func `this password will do`(password: String) {
        #expect(Password.problem(password, account: "li.lei") == nil)
    }

    @Test(arguments: [
        ("", "至少 10 个字符"), ("123456789", "至少 10 个字符"), ("密码", "至少 10 个字符"),
        (String(repeating: "x", count: 257), "太长"), (String(repeating: "长", count: 86), "太长"),
        ("li.lei.2026", "不能与账户名相同"), ("LI.LEI.2026", "不能与账户名相同"),
    ])
    func `this one will not, and the reason is said in Chinese`(
        password: String, reason: String
    ) throws {
        let problem = try #require(Password.problem(password, account: "li.lei.2026"))
        #expect(problem.contains(reason) && problem.hasSuffix("。"))
    }

    @Test func `a random password will do, can be read out, and never comes again`() {
        let passwords = (0..<1000).map { _ in Password.random() }
        #expect(Set(passwords).count == 1000)
        #expect(passwords.allSatisfy { $0.count == 20 && Password.problem($0) == nil })
        let letters = Set(passwords.joined())
        #expect(letters == Set(Password.alphabet))
        #expect(letters.isDisjoint(with: "lo01IO"))
    }
}
