import Estate
import Testing

@Suite struct TenantRegisterTests {
    @Test func `agrees with the reference`() {
        for seed in 0..<150 {
            let town = Town(seed: seed)
            let date = CalendarDate.make("2026-10-31")
            let classifier = Classifier(overrides: town.district.industryOverrides)
                .applying(DirectionAssignments(town.assignments).classes(on: date))
            let register = TenantRegister(town.states(on: date), classifier: classifier)
            let reference = Reference(town, on: date)
            var areas: [String: Int] = [:]
            for space in reference.spaces where space.isOccupied {
                if let tenant = space.tenant { areas[tenant, default: 0] += space.area }
            }
            let classes = reference.tenantClasses(town.buildings)
            let people = reference.largest(town.buildings) { $0.headcount ?? 0 }
            let output = reference.largest(town.buildings) { $0.annualOutput ?? 0 }
            let expected = areas.map { tenant, area in
                "\(area) \(classes[tenant]??.id ?? "?") \(people[tenant] ?? 0) \(output[tenant] ?? 0)"
            }
            let found = register.entries.map { entry in
                "\(entry.area.hundredths) \(entry.direction?.id ?? "?") \(entry.headcount) "
                    + "\(entry.annualOutput)"
            }
            #expect(found.sorted() == expected.sorted(), "seed \(seed)")
            #expect(register.entries.map(\.area) == register.entries.map(\.area).sorted(by: >))
            for entry in register.entries {
                #expect(entry.places.reduce(.zero) { $0 + $1.area } == entry.area)
            }
        }
    }

    @Test func `of some tenants only these are told`() {
        let town = Town(september: [[:]], october: [["甲": 500, "乙": 300]])
        let states = town.states(on: .make("2026-10-31"))
        let key = Tenant.make(name: "乙").key
        let some = TenantRegister(states, of: Set([key].compactMap(\.self)), classifier: .builtIn)
        #expect(some.entries.map(\.tenant) == [key])
        #expect(some.entries.map(\.area) == [.make(300)])
    }
}
