import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

struct RightsTests {
    @Test func `the tables have every route, and no other`() async throws {
        try await withService { service in
            let routes = Routes.all(service.parts).map { "\($0.method) \($0.path)" }
            let table = (RouteRights.all + RouteRights.pages).map { "\($0.method) \($0.path)" }
            #expect(routes.sorted() == Set(table).sorted())
        }
    }

    @Test(arguments: RouteRights.all)
    func `nobody gets further than the table says`(rights: RouteRights) async throws {
        try await withService { service in
            for person in Person.allCases {
                for whose in RouteRights.Whose.allCases {
                    // Whoever is turned away too often is not written down each time.
                    service.clock.advance(seconds: 61)
                    let before = try service.contents()
                    let answer = try await service.ask(rights, whose, as: person)
                    guard let refusal = rights.refusal(of: person, whose) else {
                        #expect(![401, 403].contains(answer.status), "\(person) \(whose)")
                        continue
                    }
                    #expect(answer.status == refusal, "\(person) \(whose)")
                    #expect(try service.contents() == before)
                    let entry = try #require(try service.audited().last)
                    #expect(entry.at == service.clock.now)
                    #expect(entry.event == .accessDenied)
                    #expect(entry.actor == (refusal == 403 ? person.rawValue : nil))
                    let path = rights.uri(whose).prefix { $0 != "?" }
                    #expect(entry.subject == "\(rights.method) \(path)")
                }
            }
        }
    }

    @Test(arguments: RouteRights.pages.filter { $0.roles != nil })
    func `nobody sees more pages than the table says`(rights: RouteRights) async throws {
        try await withService { service in
            for person in Person.allCases {
                for whose in RouteRights.Whose.allCases {
                    service.clock.advance(seconds: 61)
                    let before = try service.contents()
                    // Without the session's own token no form does anything.
                    let answer = try await service.send(
                        rights.method, rights.uri(whose), as: person, by: .browser,
                        headers: [.contentType: "application/x-www-form-urlencoded"], body: [])
                    #expect(try service.contents() == before)
                    guard let refusal = rights.refusal(of: person, whose) else {
                        let isLetThrough = answer.status != 401 && answer.code != "forbidden"
                        #expect(isLetThrough, "\(person) \(whose)")
                        continue
                    }
                    #expect(answer.status == refusal, "\(person) \(whose)")
                    let entry = try #require(try service.audited().last)
                    #expect(entry.at == service.clock.now)
                    #expect(entry.event == .accessDenied)
                }
            }
        }
    }

    @Test(arguments: RouteRights.all.filter { $0.isAboutBuilding })
    func `another's building answers like one that does not exist`(rights: RouteRights)
        async throws
    {
        try await withService { service in
            for person in Person.allCases
            where rights.refusal(of: person, .other) == 403
                && rights.refusal(of: person, .absent) == 403
            {
                let other = try await service.ask(rights, .other, as: person)
                let absent = try await service.ask(rights, .absent, as: person)
                #expect(other.status == absent.status)
                #expect(other.withoutNames == absent.withoutNames, "\(person)")
            }
        }
    }

    @Test(arguments: RouteRights.all.filter { $0.method == .get })
    func `nobody learns more by HEAD, or by asking for what has changed`(rights: RouteRights)
        async throws
    {
        try await withService { service in
            for person in Person.allCases {
                for whose in RouteRights.Whose.allCases {
                    guard let refusal = rights.refusal(of: person, whose) else { continue }
                    service.clock.advance(seconds: 61)
                    let uri = rights.uri(whose)
                    let head = try await service.send(.head, uri, as: person)
                    #expect(head.status == refusal, "\(person) \(whose)")
                    let tagged = try await service.get(
                        uri, as: person, headers: [.ifNoneMatch: "*"])
                    #expect(tagged.status == refusal, "\(person) \(whose)")
                }
            }
        }
    }

    @Test func `metrics are for the same machine, and for admins`() async throws {
        try await withService { service in
            let metrics = Routes.programs(service.parts).first { $0.path == Paths.metrics }
            #expect(metrics?.access == .localOr(.readMetrics))
            #expect(Account.Role.allCases.filter { $0.reach(of: .readMetrics) != nil } == [.admin])
        }
    }
}

extension TestService {
    fileprivate func ask(
        _ rights: RouteRights, _ whose: RouteRights.Whose, as person: Person
    ) async throws -> TestAnswer {
        guard rights.method == .post else { return try await get(rights.uri(whose), as: person) }
        return try await post(
            rights.uri(whose), rights.body(whose), type: rights.type, as: person)
    }

    /// What is stored, but for the audit trail.
    fileprivate func contents() throws -> [String] {
        try store.feeds().map { "\($0)" } + store.publishedReports().map { "\($0)" }
            + store.accounts().map { "\($0)" } + store.assignments().all.map { "\($0)" }
    }
}

extension TestAnswer {
    /// The body without the request's number and without what the request itself has named.
    fileprivate var withoutNames: String {
        let number = json["requestId"].string ?? ""
        return [TestDistrict.own, TestDistrict.other, TestDistrict.absent].reduce(text) {
            $0.replacing($1.rawValue, with: "…")
        }.replacing(number, with: "…")
    }
}
