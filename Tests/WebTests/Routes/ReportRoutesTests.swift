import Estate
import HTTPTypes
import Testing

@testable import Web

struct ReportRoutesTests {
    @Test func `reports as of today`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiAreaReport, as: .investment)
            #expect(answer.status == 200)
            #expect(answer.json["asOf"].string == "2026-11-23")
            #expect(answer.json["period"] == .null)
            #expect(answer.json["totals"]["gross"].double == 9000)
            #expect(answer.json["totals"]["occupied"].double == 1500)
            #expect(answer.json["goal"]["readings"]["designated"].double == 2000)
            #expect(answer.json["buildings"].array.count == 3)
        }
    }

    @Test func `reports as of a day, a period, and as known at a moment`() async throws {
        try await withService { service in
            let day = try await service.get(Paths.apiAreaReport + "?asOf=2026-09-30")
            #expect(day.json["totals"]["occupied"].double == 1350)
            let period = try await service.get(Paths.apiAreaReport + "?period=2026-10")
            #expect(period.json["period"]["id"].string == "2026-10")
            #expect(period.json["comparisons"]["previous"]["asOf"].string == "2026-09-30")
            let known = try await service.get(
                Paths.apiAreaReport + "?asOf=2026-10-31&knownAt=2026-11-01")
            #expect(known.json["totals"]["occupied"].double == 0)
            #expect(known.json["totals"]["gross"].double == 9000)
        }
    }

    @Test func `reports as a table, too`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiAreaReport + "?period=2026-10&format=csv")
            #expect(answer.status == 200)
            #expect(answer.type == "text/csv")
            #expect(answer.headers[.contentDisposition]?.contains("area-2026-10.csv") == true)
            let accepted = try await service.get(
                Paths.apiAreaReport + "?period=2026-10", headers: [.accept: "text/csv"])
            #expect(accepted.text.split(separator: "\r\n").count == 9)
        }
    }

    @Test(arguments: [AnswerFormat.csv, .html, .xlsx])
    func `reports as a file with a name in Chinese and one in ASCII`(
        format: AnswerFormat
    ) async throws {
        try await withService { service in
            let path = Paths.apiAreaReport + "?period=2026-10"
            let answer = try await service.get("\(path)&format=\(format.rawValue)")
            #expect(answer.status == 200)
            #expect(answer.type == format.mediaType)
            let name = Paths.percentEncoded("渝中区面积报告 2026-10.\(format.rawValue)")
            #expect(
                answer.headers[.contentDisposition]
                    == "attachment; filename=\"area-2026-10.\(format.rawValue)\"; "
                    + "filename*=UTF-8''\(name)")
            let accepted = try await service.get(path, headers: [.accept: format.mediaType])
            #expect(accepted.type == format.mediaType)
            #expect(accepted.bytes.prefix(4) == answer.bytes.prefix(4))
        }
    }

    @Test func `has no other format`() async throws {
        try await withService { service in
            let answer = try await service.get(
                Paths.apiAreaReport, headers: [.accept: "image/*"])
            #expect(answer.status == 406)
        }
    }

    @Test(arguments: [
        ("asOf=2026-13-01", "asOf"), ("period=2026-13", "period"), ("period=2026-Q5", "period"),
        ("asOf=2026-10-31&period=2026-10", "asOf"), ("knownAt=yesterday", "knownAt"),
        ("knownAt=2026-11-24", "knownAt"), ("format=pdf", "format"), ("as-of=2026-10-31", "as-of"),
    ])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiAreaReport + "?" + query)
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
        }
    }

    @Test(arguments: ["0001-01-01", "9999-12-31"])
    func `reports as of the ends of the calendar`(date: String) async throws {
        try await withService { service async throws in
            #expect(try await service.get(Paths.apiAreaReport + "?asOf=\(date)").status == 200)
        }
    }

    @Test(arguments: ["0002", "9998-H2", "9998-12"])
    func `reports of the first and the last periods`(period: String) async throws {
        try await withService { service async throws in
            #expect(try await service.get(Paths.apiAreaReport + "?period=\(period)").status == 200)
        }
    }

    @Test func `answers what the client has with 304, until something changes`() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(Paths.apiAreaReport).headers[.eTag])
            let again = try await service.get(Paths.apiAreaReport, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            try await service.sendFeed(SampleFeed.sound())
            let changed = try await service.get(Paths.apiAreaReport, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200)
        }
    }
}
