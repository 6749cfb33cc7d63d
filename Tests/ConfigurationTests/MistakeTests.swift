import Estate
import Testing

@testable import Configuration

@Suite struct MistakeTests {
    @Test(arguments: Mistake.all)
    func `each mistake is found once, at its place, with a hint`(_ mistake: Mistake) throws {
        let folder = mistake.folder
        #expect(folder.diagnostics.map(\.code) == [mistake.code])
        let finding = try #require(folder.diagnostics.first)
        #expect(finding.file == mistake.fileName)
        #expect(finding.line == mistake.line)
        #expect(finding.column == mistake.column)
        #expect(finding.path == mistake.path)
        #expect(finding.hint.contains(mistake.hint), "\(finding.hint)")
        #expect(finding.message.hasSuffix("。"))
        #expect(finding.hint.hasSuffix("。") || finding.hint.hasSuffix("？"))
    }

    @Test(arguments: Mistake.all)
    func `a file with a mistake is not taken`(_ mistake: Mistake) {
        let folder = mistake.folder
        switch mistake.file {
        case .building:
            #expect(folder.buildings.isEmpty)
            #expect(folder.district != nil)
        case .district:
            #expect(folder.district == nil)
            #expect(folder.buildings.count == 1)
        }
    }

    @Test func `every code of policy files has a case`() {
        let codes = Diagnostic.Code.allCases.filter { $0.rawValue.hasPrefix("policy-") }
        let provoked = Set(Mistake.all.map(\.code)).union([.policyFileMissing])
        #expect(codes.filter { !provoked.contains($0) } == [])
    }

    @Test(arguments: [
        ("", 1, 1), ("# 只有注释\n", 1, 1), ("---\n", 1, 1), ("- 示例楼\n", 1, 1), ("\n示例楼\n", 2, 1),
    ])
    func `a file has to be a mapping`(_ text: String, line: Int, column: Int) throws {
        let folder = PolicyFolder.make(building: text)
        #expect(folder.diagnostics.map(\.code) == [.policyMalformed])
        let finding = try #require(folder.diagnostics.first)
        #expect(finding.line == line)
        #expect(finding.column == column)
    }
}
