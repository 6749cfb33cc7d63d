extension Account {
    /// The longest name, in characters.
    public static let longestName = 64

    /// What is wrong with a name, in Chinese; `nil` for one that an account may have.
    ///
    /// A name is 1…64 ASCII letters and digits, ideographs, `.`, `-`, `_` and `@`. Such a text has
    /// one spelling only, so names are told apart letter by letter, capitals from small ones.
    public static func problem(ofName name: String) -> String? {
        if name.isEmpty { return nameEmpty }
        if name.unicodeScalars.count > longestName { return nameTooLong }
        return name.unicodeScalars.allSatisfy(isLetterOfName) ? nil : nameMalformed
    }

    private static func isLetterOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "@": true
        default: scalar.properties.isUnifiedIdeograph
        }
    }

    /// What is wrong with the buildings someone wants to give to an account, in Chinese; `nil`
    /// where they fit its role.
    ///
    /// - Parameter known: the buildings of the policy files.
    public static func problem(
        ofBuildings buildings: Set<Building.ID>, for role: Role, known: Set<Building.ID>
    ) -> String? {
        guard role == .manager else { return buildings.isEmpty ? nil : buildingsUnwanted(role) }
        guard !buildings.isEmpty else { return buildingsMissing }
        let unknown = buildings.subtracting(known).sorted()
        return unknown.isEmpty ? nil : buildingsUnknown(unknown, known.sorted())
    }
}

extension Account {
    private static let nameEmpty = "账户名不能为空。"
    private static let nameTooLong = "账户名最多 \(longestName) 个字。"
    private static let nameMalformed = "账户名只能用汉字、英文字母、数字和 . - _ @。"
    private static let buildingsMissing = "\(Role.manager.name)的账户至少要有一栋楼宇。"

    private static func buildingsUnwanted(_ role: Role) -> String {
        "\(role.name)不按楼宇授权，请去掉楼宇编号。"
    }

    private static func buildingsUnknown(_ unknown: [Building.ID], _ known: [Building.ID]) -> String
    {
        func list(_ ids: some Sequence<Building.ID>) -> String {
            ids.map(\.rawValue).joined(separator: "、")
        }
        let hint =
            switch known.count {
            case 0: "政策文件里还没有楼宇。"
            case 1...20: "政策文件里有：\(list(known))。"
            default: "政策文件里有 \(known.count) 栋，如：\(list(known.prefix(5)))。"
            }
        return "没有编号为 \(list(unknown)) 的楼宇。\(hint)"
    }
}
