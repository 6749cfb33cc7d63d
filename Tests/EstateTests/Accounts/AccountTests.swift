import Testing

@testable import Estate

@Suite struct AccountTests {
    @Test(arguments: [
        "a", "admin", "li.lei", "A-1_b@example.com", "张三", "数字经济产业园-前台", "𠮷野",
        String(repeating: "长", count: 64),
    ])
    func `an account may have this name`(name: String) {
        #expect(Account.problem(ofName: name) == nil)
    }

    @Test(arguments: [
        "", " ", " a", "a ", "a b", "a\tb", "a\n", "a\0", "a/b", "a'b", "<b>", "=1+1", "a,b", "a:b",
        "caf\u{E9}", "cafe\u{301}", "Ａ", "１", "admin\u{200B}", "\u{202E}nimda", "аdmin", "张　三",
        "👩", "\u{F900}", String(repeating: "a", count: 65),
    ])
    func `an account may not have this name, and the reason is said in Chinese`(
        name: String
    ) throws {
        let problem = try #require(Account.problem(ofName: name))
        #expect(problem.hasPrefix("账户名") && problem.hasSuffix("。"))
    }

    // MARK: Buildings

    private static let known: Set<Building.ID> = [.make("5001030001"), .make("5001030002")]

    @Test func `a manager needs buildings that exist`() throws {
        let one: Set<Building.ID> = [.make("5001030001")]
        func problem(_ buildings: Set<Building.ID>) -> String? {
            Account.problem(ofBuildings: buildings, for: .manager, known: Self.known)
        }
        #expect(problem(one) == nil)
        #expect(problem(Self.known) == nil)
        #expect(problem([])?.contains("至少要有一栋楼宇") == true)
        let unknown = try #require(problem(one.union([.make("5001030099")])))
        #expect(unknown.hasPrefix("没有编号为 5001030099 的楼宇。"))
        #expect(unknown.contains("5001030001、5001030002"))
    }

    @Test func `of many buildings some are named`() throws {
        let many = Set((1...30).map { Building.ID.make("50010300\($0 < 10 ? "0" : "")\($0)") })
        let problem = try #require(
            Account.problem(
                ofBuildings: [.make("9999999999")], for: .manager, known: many))
        #expect(problem.contains("30 栋"))
        #expect(problem.contains("5001030001、5001030002"))
        #expect(!problem.contains("5001030006"))
    }

    @Test(arguments: Account.Role.allCases.filter { $0 != .manager })
    func `other roles have no buildings of their own`(role: Account.Role) {
        #expect(Account.problem(ofBuildings: [], for: role, known: Self.known) == nil)
        #expect(
            Account.problem(ofBuildings: Self.known, for: role, known: Self.known)?
                .contains(role.name) == true)
    }
}
