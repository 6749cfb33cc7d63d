import Estate
import Testing

@Suite struct DirectionAssignmentsTests {
    private let subject = DirectionAssignment.Subject.make()

    private func inForce(_ made: [DirectionAssignment], on date: String) -> Direction? {
        DirectionAssignments(made).inForce(of: subject.tenant, on: .make(date))?.direction
    }

    @Test func `a decision holds from its day on`() {
        let made = [DirectionAssignment.make(1, from: .make("2026-10-01"))]
        #expect(inForce(made, on: "2026-09-30") == nil)
        #expect(inForce(made, on: "2026-10-01") == .itServices)
        #expect(inForce(made, on: "2030-01-01") == .itServices)
    }

    @Test func `the last decision made among those begun wins, not the one that begins last`() {
        let made = [
            DirectionAssignment.make(1, subject, .itServices, from: .make("2026-06-01")),
            .make(2, subject, .xinchuang, from: .make("2026-10-01")),
            .make(3, subject, .other, from: .make("2026-08-01")),
        ]
        #expect(inForce(made, on: "2026-07-31") == .itServices)
        #expect(inForce(made, on: "2026-08-01") == .other)
        #expect(inForce(made, on: "2026-10-01") == .other)
        #expect(inForce(made.reversed(), on: "2026-10-01") == .other)
        #expect(inForce(Array(made.prefix(2)), on: "2026-10-01") == .xinchuang)
    }

    @Test func `a withdrawal ends what was decided before, from its day on`() {
        let made = [
            DirectionAssignment.make(1, subject, .itServices, from: .make("2026-06-01")),
            .make(2, subject, nil, from: .make("2026-10-01")),
        ]
        #expect(inForce(made, on: "2026-09-30") == .itServices)
        #expect(inForce(made, on: "2026-10-01") == nil)
        let again = made + [.make(3, subject, .blockchain, from: .make("2026-11-01"))]
        #expect(inForce(again, on: "2026-10-31") == nil)
        #expect(inForce(again, on: "2026-11-01") == .blockchain)
    }

    @Test func `decisions are about whom the measures count as one`() {
        let code = CreditCode.valid[0]
        let made = DirectionAssignments([
            .make(1, .make("示例（重庆）公司")), .make(2, .make("甲", creditCode: code), .other),
        ])
        func direction(_ name: String, _ code: String?) -> Direction? {
            DirectionAssignment.Subject(creditCode: code, name: name).flatMap {
                made.inForce(of: $0.tenant, on: .make("2026-10-31"))?.direction
            }
        }
        #expect(direction("示例(重庆) 公司", nil) == .itServices)
        #expect(direction("示例(重庆)公司", "91350100M000100Y4Z") == .itServices)
        #expect(direction("改了名的甲", code) == .other)
        #expect(direction("甲", nil) == nil)
        #expect(DirectionAssignment.Subject(creditCode: "x", name: " ") == nil)
        #expect(DirectionAssignment.Subject(creditCode: "x", name: "甲")?.creditCode == nil)
        #expect(made.history(of: subject.tenant).isEmpty)
        #expect(made.all.map(\.id) == [2, 1])
        #expect(made.tenants.count == 2)
    }
}
