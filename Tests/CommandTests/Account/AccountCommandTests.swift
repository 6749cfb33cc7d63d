import Foundation
import Testing

@Suite struct AccountCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func add(_ arguments: String...) throws -> Program.Outcome {
        try workspace.run(["account", "add"] + arguments)
    }

    private func accounts() throws -> [JSON] {
        try JSON(workspace.run("account", "list", "--json").out)["accounts"].array
    }

    /// The bytes of the database, journal and all.
    private func database() throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: workspace.data.path)
            .reduce(into: Data()) { data, name in
                data += try Data(contentsOf: workspace.data.appending(path: name))
            }
    }

    private func isKept(_ text: String) throws -> Bool {
        try database().range(of: Data(text.utf8)) != nil
    }

    // MARK: add

    @Test func `adds an account and shows a password once`() throws {
        let outcome = try add("admin", "--role", "admin")
        #expect(outcome.status == 0)
        let password = try #require(outcome.lines.first)
        #expect(outcome.lines.count == 1)
        #expect(password.count == 20)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("已添加账户“admin”（管理员）"))
        #expect(!outcome.err.contains(password))
        #expect(try !isKept(password))
        #expect(try isKept("scrypt$15$8$3$"))
        #expect(try isKept("account-added"))
    }

    @Test func `adds a manager of buildings`() throws {
        let outcome = try add(
            "前台", "--role", "manager", "--building", "5001030002", "5001030001", "--building",
            "5001030002")
        #expect(outcome.status == 0)
        let account = try #require(try accounts().first)
        #expect(account.keys == ["id", "name", "role", "buildings", "disabled", "createdAt"])
        #expect(account["name"] == .text("前台"))
        #expect(account["role"] == .text("manager"))
        #expect(account["buildings"] == .list([.text("5001030001"), .text("5001030002")]))
        #expect(account["disabled"] == .flag(false))
    }

    @Test func `takes a password from standard input`() throws {
        let outcome = try workspace.run(
            ["account", "add", "li.lei", "--role", "analyst", "--password-stdin"],
            input: Array("correct horse battery\nrest\n".utf8))
        #expect(outcome.status == 0)
        #expect(outcome.lines == ["已添加账户“li.lei”（统计人员）。"])
        #expect(outcome.err.isEmpty)
        #expect(try !isKept("correct horse"))
    }

    @Test(arguments: ["", "\n", "too short\n", "li.lei.2026\n", "not \u{FFFD} UTF-8 text\n"])
    func `a password that won't do adds nothing`(input: String) throws {
        // U+FFFD stands for a byte that is no UTF-8.
        let bytes = Array(input.utf8).split(separator: Array("\u{FFFD}".utf8)).joined(
            separator: [0xB0])
        let outcome = try workspace.run(
            ["account", "add", "li.lei.2026", "--role", "analyst", "--password-stdin"],
            input: Array(bytes))
        #expect(outcome.status == 1)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.errLines.count == 1)
        #expect(outcome.err.contains("密码"))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test func `a name is taken once`() throws {
        #expect(try add("admin", "--role", "admin").status == 0)
        let outcome = try add("admin", "--role", "analyst")
        #expect(outcome.status == 1)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.err == "错误：已有名为“admin”的账户。\n")
        #expect(try accounts().map { $0["role"].string } == ["admin"])
    }

    @Test(arguments: [
        ["add"], ["add", "a"], ["add", "a", "--role", "root"], ["add", "a b", "--role", "admin"],
        ["add", "", "--role", "admin"], ["add", "a", "--role", "manager"],
        ["add", "a", "--role", "manager", "--building", "12"],
        ["add", "a", "--role", "manager", "--building", "5001039999"],
        ["add", "a", "--role", "admin", "--building", "5001030001"],
        ["disable"], ["enable"], ["password"], ["token"], ["token", "a", "--label", ""],
        ["token", "a", "--label", "a\nb"], ["list", "extra"], ["nonsense"],
    ])
    func `wrong usage ends with 64 and touches nothing`(arguments: [String]) throws {
        let outcome = try workspace.run(["account"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.bytes.isEmpty)
        #expect(outcome.err.hasPrefix("错误："))
        #expect(!FileManager.default.fileExists(atPath: workspace.data.path))
    }

    @Test func `an unknown building is named, and known ones too`() throws {
        let outcome = try add("a", "--role", "manager", "--building", "5001039999", "5001030001")
        #expect(outcome.err.contains("没有编号为 5001039999 的楼宇"))
        #expect(outcome.err.contains("5001030002"))
    }

    // MARK: list

    @Test func `without accounts it says how to begin`() throws {
        let outcome = try workspace.run("account", "list")
        #expect(outcome.status == 0)
        #expect(outcome.out == "还没有账户。用 mantianxing account add 添加。\n")
        #expect(try accounts().isEmpty)
    }

    @Test func `lists accounts by name`() throws {
        #expect(try add("b", "--role", "investment").status == 0)
        #expect(try add("a", "--role", "manager", "--building", "5001030001").status == 0)
        let outcome = try workspace.run("account", "list")
        #expect(outcome.lines.count == 4)
        #expect(outcome.lines[2].hasPrefix("a ") && outcome.lines[2].contains("楼宇管理方"))
        #expect(outcome.lines[2].hasSuffix("5001030001"))
        #expect(outcome.lines[3].hasPrefix("b ") && outcome.lines[3].contains("招商人员"))
    }

    // MARK: token, disable, enable, password

    @Test func `a token stands alone on the output, and only its hash is kept`() throws {
        #expect(try add("admin", "--role", "admin").status == 0)
        let outcome = try workspace.run("account", "token", "admin", "--label", "夜间备份")
        #expect(outcome.status == 0)
        let token = try #require(outcome.lines.first)
        #expect(outcome.lines.count == 1)
        #expect(token.hasPrefix("mtx_") && token.count == 47)
        #expect(!outcome.err.contains(token))
        #expect(try !isKept(token))
        #expect(try isKept("夜间备份"))
        #expect(try isKept("token-made"))
        #expect(try workspace.run("account", "token", "admin").lines != [token])
    }

    @Test func `a disabled account is shown as such and gets no token`() throws {
        #expect(try add("admin", "--role", "admin").status == 0)
        let first = try workspace.run("account", "disable", "admin")
        #expect(first.status == 0)
        #expect(first.out.contains("已停用账户“admin”"))
        #expect(try accounts().map { $0["disabled"].bool } == [true])
        #expect(try workspace.run("account", "list").out.contains("已停用"))
        let token = try workspace.run("account", "token", "admin")
        #expect(token.status == 1)
        #expect(token.bytes.isEmpty)
        let second = try workspace.run("account", "disable", "admin")
        #expect(second.status == 0)
        #expect(second.out.contains("本来就是停用的"))
        #expect(try isKept("account-disabled"))

        #expect(try workspace.run("account", "enable", "admin").status == 0)
        #expect(try accounts().map { $0["disabled"].bool } == [false])
        #expect(try isKept("account-enabled"))
        #expect(try workspace.run("account", "token", "admin").status == 0)
    }

    @Test func `a new password is shown once`() throws {
        let old = try #require(try add("admin", "--role", "admin").lines.first)
        let outcome = try workspace.run("account", "password", "admin")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(outcome.lines.first?.count == 20)
        #expect(outcome.lines.first != old)
        #expect(try isKept("password-changed"))
        let typed = try workspace.run(
            ["account", "password", "admin", "--password-stdin"],
            input: Array("correct horse battery".utf8))
        #expect(typed.lines == ["已更换账户“admin”的密码，此前的登录已失效。"])
    }

    @Test(arguments: ["disable", "enable", "token", "password"])
    func `of somebody unknown it says so, and who may be meant`(subcommand: String) throws {
        #expect(try add("admin", "--role", "admin").status == 0)
        let close = try workspace.run("account", subcommand, "Admin")
        #expect(close.status == 1)
        #expect(close.bytes.isEmpty)
        #expect(close.err == "错误：没有名为“Admin”的账户。是不是“admin”？\n")
        let far = try workspace.run("account", subcommand, "\u{1B}[2J\n王五")
        #expect(far.status == 1)
        #expect(far.errLines.count == 1)
        #expect(far.err.steering.isEmpty)
        #expect(far.err.contains("mantianxing account list"))
    }
}
