import Estate
import TestSupport
import Testing

@Suite struct AssignedClassesTests {
    @Test func `without decisions nobody has a class of them`() {
        #expect(AssignedClasses.none.isEmpty)
        #expect(AssignedClasses.none[TenantKey(rawValue: 0)] == nil)
    }

    @Test(arguments: [1, 15, 16, 17, 1000])
    func `finds each tenant and no other`(count: Int) {
        var random = Seeded(count)
        var classes: [TenantKey: Direction] = [TenantKey(rawValue: 0): .other]
        while classes.count < count {
            let key = UInt128(random.next()) << 64 | UInt128(random.next() % 50)
            classes[TenantKey(rawValue: key)] = random.pick(Direction.allCases)
        }
        let assigned = AssignedClasses(classes)
        for (tenant, direction) in classes { #expect(assigned[tenant] == direction) }
        for _ in 0..<1000 {
            let key = TenantKey(rawValue: UInt128(random.next()))
            #expect(assigned[key] == classes[key])
        }
    }
}
