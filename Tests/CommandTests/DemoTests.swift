import Testing

@Suite struct DemoTests {
    /// The report in the demo's output, but for the moment it was made.
    private func report(_ outcome: Program.Outcome) -> [String] {
        outcome.lines.drop { !$0.hasPrefix("三、") }.prefix { !$0.hasPrefix("四、") }
            .filter { !$0.contains("数据已知时间") }
    }

    @Test func `the demo shows the main job, as often as one likes`() throws {
        let workspace = try Workspace()
        let first = try workspace.run("demo", "--no-serve")
        #expect(first.status == 0)
        #expect(first.err.isEmpty)
        #expect(first.lines.contains { $0.hasPrefix("【核心载体面积目标：") })
        #expect(first.lines.contains { $0.contains("目标 1,000,000.00 ㎡") })
        #expect(first.out.contains("示例·数字经济产业园A座"))

        let heading = try #require(first.lines.first { $0.hasPrefix("四、") })
        #expect(heading.contains("按匹配分从高到低"))

        let second = try workspace.run("demo", "--no-serve")
        #expect(second.status == 0)
        #expect(report(first).count > 50)
        #expect(report(second) == report(first))
        #expect(second.out.contains("无变化"))
        #expect(!second.out.contains("待确认 "))
        #expect(try workspace.run("verify").status == 0)
        let accounts = try workspace.run("account", "list")
        for role in ["manager", "investment", "analyst", "admin"] {
            #expect(accounts.out.contains("demo-\(role)"))
        }
    }
}
