import ArgumentParser
import Configuration
import Estate

/// `mantianxing account add`: somebody new.
struct AccountAddCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "添加账户。",
        discussion: "不写 --password-stdin 时生成随机密码，写到标准输出，只显示一次。")

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("账户名：汉字、英文字母、数字和 . - _ @，最多 64 个字。", valueName: "NAME"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "角色：manager 楼宇管理方、investment 招商人员、analyst 统计人员、admin 管理员。", valueName: "ROLE"))
    var role: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("楼宇管理方所管的楼宇，可以写几个；其他角色不写。", valueName: "ID"))
    var building: [String] = []

    @Flag(help: "从标准输入读一行作为密码，而不是生成。")
    var passwordStdin = false

    func validate() throws {
        if let problem = Account.problem(ofName: name) { throw ValidationError(problem) }
        let (role, buildings) = try parsed()
        if let problem = Account.problem(ofBuildings: buildings, for: role, known: buildings) {
            throw ValidationError(problem)
        }
    }

    var inputUse: InputUse { passwordStdin ? .line : .nothing }

    var ifUnshown: String {
        passwordStdin
            ? "账户已经添加。" : "账户已经添加，但密码没有显示出来，请用 mantianxing account password 再换一次。"
    }

    func perform(in workplace: any Workplace) throws {
        let (role, buildings) = try parsed()
        if role == .manager {
            try requireKnown(buildings, workplace.policies(options.buildings))
        }
        let caller = workplace.caller
        let password =
            try passwordStdin
            ? NewPassword.typed(caller.line(), for: name, console: caller.console) : .random()
        let change = AccountChange(
            name: name, kind: .add(role: role, buildings: buildings, password: password))
        try change.perform(in: workplace)
    }

    private func parsed() throws -> (Account.Role, Set<Building.ID>) {
        guard let role: Account.Role = try Arguments.word(role, "--role") else {
            throw ValidationError("没有写 --role。")
        }
        return (role, Set(try building.compactMap { try Arguments.building($0) }))
    }

    private func requireKnown(_ buildings: Set<Building.ID>, _ policies: Policies) throws {
        let known = Set(policies.buildings.map(\.id))
        if let problem = Account.problem(ofBuildings: buildings, for: .manager, known: known) {
            throw ValidationError(problem)
        }
    }
}
