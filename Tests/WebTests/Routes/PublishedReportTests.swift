import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

struct PublishedReportTests {
    @Test(arguments: [Person.analyst, .admin])
    func `freezes the report of a finished period`(person: Person) async throws {
        try await withService { service in
            let answer = try await service.publish("2026-10", as: person)
            #expect(answer.status == 201)
            #expect(answer.headers[.location] == "/api/v1/reports/1")
            #expect(answer.json["version"].int == 1)
            #expect(answer.json["publishedBy"].string == person.rawValue)
            let entry = try #require(try service.audited().last)
            #expect(entry.event == .reportPublished)
            #expect(entry.actor == person.rawValue)
            #expect(entry.subject == "2026-10")
        }
    }

    @Test func `makes a new version only where something has changed`() async throws {
        try await withService { service in
            let first = try await service.publish("2026-10")
            service.clock.advance(seconds: 60)
            let same = try await service.publish("2026-10")
            #expect(same.status == 200)
            #expect(same.json == first.json)
            try await service.sendFeed(
                SampleFeed.make(
                    asOf: "2026-10-31", floors: [1: [.leased("101", 400), .leased("102", 300)]]),
                "?confirm=true")
            let next = try await service.publish("2026-10")
            #expect(next.status == 201)
            #expect(next.json["version"].int == 2)
            #expect(try service.audited().count { $0.event == .reportPublished } == 2)
        }
    }

    @Test(arguments: ["2026-11", "2026-Q4", "2026-H2", "2026", "2027-01"])
    func `publishes nothing of a period that is not over`(period: String) async throws {
        try await withService { service async throws in
            #expect(try await service.publish(period).status == 409)
            #expect(try service.store.publishedReports().isEmpty)
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "null", "{\"period\": 2026}", "{\"period\": \"2026-13\"}",
        "{\"period\": \"2026-10\", \"force\": \"true\"}", "{\"period\": \"2026-10\"", "2026-10",
    ])
    func `says how a request to publish is written`(body: String) async throws {
        try await withService { service in
            let answer = try await service.post(
                Paths.apiReports, body, type: "application/json", as: .analyst)
            #expect(answer.status == 400)
        }
    }

    @Test func `takes nothing but a small JSON`() async throws {
        try await withService { service in
            let text = "{\"period\": \"2026-10\"}"
            let plain = try await service.post(Paths.apiReports, text, type: "text/plain")
            #expect(plain.status == 415)
            let compressed = try await service.post(
                Paths.apiReports, text, type: "application/json",
                headers: [.contentEncoding: "gzip"])
            #expect(compressed.status == 415)
            let large = text + String(repeating: " ", count: 64 << 10)
            let answer = try await service.post(Paths.apiReports, large, type: "application/json")
            #expect(answer.status == 413)
        }
    }

    @Test func `lists what has been published, newest first`() async throws {
        try await withService { service in
            for period in ["2026-09", "2026-10", "2026-Q3"] {
                _ = try await service.publish(period)
            }
            let all = try await service.get(Paths.apiReports, as: .investment)
            #expect(all.periods == ["2026-Q3", "2026-10", "2026-09"])
            #expect(all.json["next"] == .null)
            let one = try await service.get(Paths.apiReports + "?period=2026-10")
            #expect(one.periods == ["2026-10"])
            let first = try await service.get(Paths.apiReports + "?limit=2")
            #expect(first.periods == ["2026-Q3", "2026-10"])
            let cursor = try #require(first.json["next"].string)
            let rest = try await service.get(Paths.apiReports + "?limit=2&cursor=\(cursor)")
            #expect(rest.periods == ["2026-09"])
            #expect(rest.json["next"] == .null)
        }
    }

    @Test(arguments: [("period=10", "period"), ("cursor=x", "cursor"), ("limit=0", "limit")])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiReports + "?" + query)
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
        }
    }

    @Test func `hands out the frozen bytes with their digest`() async throws {
        try await withService { service in
            let published = try await service.publish("2026-10")
            let sha256 = try #require(published.json["sha256"].string)
            let answer = try await service.get("/api/v1/reports/1", as: .investment)
            #expect(answer.status == 200)
            #expect(try service.store.content(ofReport: 1) == answer.bytes)
            #expect(answer.json["knownAt"].string == published.json["knownAt"].string)
            #expect(answer.headers[.eTag] == "\"\(sha256)\"")
            let digest = try #require(HTTPField.Name("Repr-Digest").flatMap { answer.headers[$0] })
            #expect(digest.hasPrefix("sha-256=:"))
            #expect(digest.hasSuffix("=:"))
            // Nothing that comes later changes it.
            try await service.sendFeed(SampleFeed.sound(asOf: "2026-10-31"))
            let again = try await service.get(
                "/api/v1/reports/1", headers: [.ifNoneMatch: "\"other\", W/\"\(sha256)\""])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
        }
    }

    @Test(arguments: [
        (AnswerFormat.csv, "﻿范围,"), (.html, "<!DOCTYPE html>"), (.xlsx, "PK"),
    ])
    func `hands out the frozen report in other formats`(
        format: AnswerFormat, start: String
    ) async throws {
        try await withService { service in
            _ = try await service.publish("2026-10")
            let live = try await service.get(
                Paths.apiAreaReport + "?period=2026-10&format=\(format.rawValue)")
            // Nothing that comes later changes it.
            service.clock.advance(seconds: 60)
            try await service.sendFeed(SampleFeed.sound(asOf: "2026-10-31"), "?confirm=true")
            for path in ["/api/v1/reports/1", "/reports/1"] {
                let answer = try await service.get(
                    "\(path)?format=\(format.rawValue)", as: .investment)
                #expect(answer.status == 200)
                #expect(answer.type == format.mediaType)
                #expect(answer.bytes.starts(with: start.utf8))
                #expect(answer.bytes == live.bytes)
            }
        }
    }

    @Test func `writes a digest in base64`() {
        let report = PublishedReport(
            id: 1, period: .october, version: 1, asOf: .make("2026-10-31"),
            knownAt: TestClock().now, publishedAt: TestClock().now, publishedBy: nil,
            sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", size: 0)
        #expect(
            Publication.digest(of: report)
                == "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
    }

    @Test(arguments: ["2", "0", "x", "area.json"])
    func `knows no report of another number`(id: String) async throws {
        try await withService { service in
            _ = try await service.publish("2026-10")
            #expect(try await service.get("/api/v1/reports/\(id)").status == 404)
        }
    }
}

extension TestService {
    fileprivate func publish(
        _ period: String, as person: Person = .analyst
    ) async throws -> TestAnswer {
        try await post(
            Paths.apiReports, "{\"period\": \"\(period)\"}", type: "application/json", as: person)
    }
}

extension TestAnswer {
    fileprivate var periods: [String] {
        json["reports"].array.compactMap { $0["period"].string }
    }
}

extension Period {
    fileprivate static var october: Period {
        guard let period = Period("2026-10") else { preconditionFailure("2026-10 is no period") }
        return period
    }
}
