import Testing

@testable import Estate

@Suite struct AuditEntryTests {
    @Test(arguments: AuditEntry.Event.allCases)
    func `an event is kebab-case for programs and Chinese for people`(event: AuditEntry.Event) {
        #expect(event.rawValue.allSatisfy { $0.isLowercase && $0.isASCII || $0 == "-" })
        #expect(event.name.unicodeScalars.allSatisfy { $0.properties.isUnifiedIdeograph })
        #expect(AuditEntry.Event(rawValue: event.rawValue) == event)
    }

    @Test func `no two events have the same name`() {
        let events = AuditEntry.Event.allCases
        #expect(Set(events.map(\.name)).count == events.count)
    }
}
