import Testing

@testable import Estate

@Suite struct RightTests {
    /// The table once more, as the contract has it: `A` all, `o` own, `.` not at all.
    static let table: [(right: Right, manager: Character, rest: String)] = [
        // investment, analyst, admin
        (.sendFeeds, "o", "..A"),
        (.decideOnFeeds, "o", "..A"),
        (.readFeeds, "o", ".AA"),
        (.readBuildings, "o", "AAA"),
        (.searchVacancies, "o", "AAA"),
        (.readReports, ".", "AAA"),
        (.publishReports, ".", ".AA"),
        (.assignDirections, ".", "AAA"),
        (.manageAccounts, ".", "..A"),
        (.manageProfiles, ".", "..A"),
        (.readMetrics, ".", "..A"),
    ]

    private static let own = Building.ID.make("5001030001")
    private static let other = Building.ID.make("5001030002")

    private static func account(_ role: Account.Role) -> Account {
        Account(
            id: 1, name: "a", role: role, buildings: role == .manager ? [own] : [],
            createdAt: Instant(milliseconds: 0))
    }

    @Test func `every role may what the contract says, and nothing else`() {
        #expect(Self.table.map(\.right) == Right.allCases)
        for row in Self.table {
            let letters = [row.manager] + Array(row.rest)
            for (role, letter) in zip(Account.Role.allCases, letters) {
                let reach: Reach? = letter == "A" ? .all : letter == "o" ? .own : nil
                #expect(role.reach(of: row.right) == reach, "\(role) \(row.right)")
                let account = Self.account(role)
                #expect(account.may(row.right) == (reach != nil), "\(role) \(row.right)")
                #expect(account.may(row.right, at: Self.own) == (reach != nil))
                #expect(account.may(row.right, at: Self.other) == (reach == .all))
                let buildings: Set<Building.ID>? =
                    switch reach {
                    case .all: nil
                    case .own: [Self.own]
                    case nil: []
                    }
                #expect(account.buildings(for: row.right) == buildings)
            }
        }
    }

    @Test(arguments: Account.Role.allCases)
    func `a disabled account may nothing`(role: Account.Role) {
        var account = Self.account(role)
        account.isDisabled = true
        for right in Right.allCases {
            #expect(!account.may(right))
            #expect(!account.may(right, at: Self.own))
            #expect(account.buildings(for: right) == [])
        }
    }

    @Test func `a manager without buildings reaches none`() {
        var account = Self.account(.manager)
        account.buildings = []
        #expect(!account.may(.sendFeeds, at: Self.own))
        #expect(account.buildings(for: .sendFeeds) == [])
    }

    @Test func `buildings given to another role give it nothing`() {
        var account = Self.account(.investment)
        account.buildings = [Self.own]
        #expect(!account.may(.sendFeeds, at: Self.own))
        #expect(account.buildings(for: .readBuildings) == nil)
    }
}
