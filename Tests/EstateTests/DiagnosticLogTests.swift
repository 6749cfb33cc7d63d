import Estate
import Testing

@Suite struct DiagnosticLogTests {
    private func diagnostic(_ code: Diagnostic.Code, line: Int = 1) -> Diagnostic {
        Diagnostic(code: code, line: line, message: "有误。", hint: "请改正。")
    }

    @Test func `an empty log has nothing to say`() {
        let log = DiagnosticLog()
        #expect(log.listed.isEmpty)
        #expect(log.counts.isEmpty)
        #expect(log.countsInOrder.isEmpty)
        #expect(!log.hasErrors)
        #expect(log.errors == 0)
        #expect(log.warnings == 0)
    }

    @Test func `lists in the order of arrival and counts by severity`() {
        let codes: [Diagnostic.Code] = [
            .leaseOver, .areaNotPositive, .energyIgnored, .leaseOver, .heldUnitsGone,
        ]
        let log = DiagnosticLog(codes.map { diagnostic($0) })
        #expect(log.listed.map(\.code) == codes)
        #expect(log.errors == 1)
        #expect(log.warnings == 2)
        #expect(log.count(.info) == 2)
        #expect(log.hasErrors)
    }

    @Test func `warnings and information are no errors`() {
        let log = DiagnosticLog([diagnostic(.leaseOver), diagnostic(.heldWithoutUnits)])
        #expect(!log.hasErrors)
    }

    @Test func `lists the first 1,000 of each code and counts them all`() {
        var log = DiagnosticLog()
        for line in 1...1500 { log.append(diagnostic(.areaNotPositive, line: line)) }
        for line in 1...3 { log.append(diagnostic(.leaseOver, line: line)) }
        #expect(log.listed.count == 1003)
        #expect(log.listed.prefix(1000).map(\.line) == (1...1000).map { Int?($0) })
        #expect(log.counts == [.areaNotPositive: 1500, .leaseOver: 3])
        #expect(log.errors == 1500)
        #expect(log.warnings == 3)
    }

    @Test func `words only what it lists`() {
        var log = DiagnosticLog()
        var worded = 0
        for _ in 0..<1200 {
            log.append(.unitRepeated) {
                worded += 1
                return diagnostic(.unitRepeated)
            }
        }
        #expect(worded == 1000)
        #expect(log.errors == 1200)
    }

    @Test func `counts come with errors first, then in the order of the codes`() {
        let log = DiagnosticLog(Diagnostic.Code.allCases.reversed().map { diagnostic($0) })
        let order = log.countsInOrder.map(\.code)
        let expected = [Diagnostic.Severity.error, .warning, .info].flatMap { severity in
            Diagnostic.Code.allCases.filter { $0.severity == severity }
        }
        #expect(order == expected)
        #expect(log.countsInOrder.allSatisfy { $0.count == 1 })
    }
}
