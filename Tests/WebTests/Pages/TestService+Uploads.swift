import HTTPTypes

@testable import Web

extension TestService {
    /// Uploads a file as the form of a page does.
    ///
    /// - Parameters:
    ///   - text: `nil` where no file was chosen.
    ///   - fields: besides the token of the person's session.
    ///   - csrf: that token, where it is not the right one.
    func upload(
        _ text: String?, name: String = "十月.xml", _ fields: [(String, String)] = [],
        csrf: String? = nil, as person: Person = .manager
    ) async throws -> TestAnswer {
        try await upload(
            bytes: text.map { Array($0.utf8) }, name: name, fields, csrf: csrf, as: person)
    }

    func upload(
        bytes: [UInt8]?, name: String = "十月.xml", _ fields: [(String, String)] = [],
        csrf: String? = nil, as person: Person = .manager
    ) async throws -> TestAnswer {
        let all = [("csrf", csrf ?? person.csrf)] + fields
        var body: [UInt8] = []
        for (field, value) in all {
            body +=
                "--=b=\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
                .utf8
        }
        let file = bytes == nil ? "" : name
        body +=
            "--=b=\r\nContent-Disposition: form-data; name=\"feed\"; filename=\"\(file)\"\r\n".utf8
        body += "Content-Type: text/xml\r\n\r\n".utf8
        body += bytes ?? []
        body += "\r\n--=b=--\r\n".utf8
        return try await send(
            .post, Paths.upload, as: person, by: .browser,
            headers: [
                .contentType: "multipart/form-data; boundary=\"=b=\"", .accept: "text/html",
            ], body: body)
    }

    /// Opens a page in a browser.
    func open(_ uri: String, as person: Person = .manager) async throws -> TestAnswer {
        try await get(uri, as: person, by: .browser, headers: [.accept: "text/html"])
    }
}

extension TestAnswer {
    /// The first link of a page that begins like this.
    func link(_ beginning: String) -> String? {
        let parts = text.split(
            separator: "href=\"" + beginning, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? beginning + parts[1].prefix { $0 != "\"" } : nil
    }

    /// How often something stands in a page.
    func count(of part: String) -> Int {
        text.split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
