import Foundation
import HTTPTypes
import Hummingbird
import Reports

/// The stylesheet, the script and the icon that come with the program.
struct AssetRoutes {
    private let files: [String: File]

    private struct File: Sendable {
        var bytes: [UInt8]
        var type: String
        var tag: String
    }

    init(_ parts: ServiceParts) {
        files = Self.all
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, Paths.assets, access: .open, handler: asset)]
    }

    @Sendable private func asset(
        _ request: Request, _ context: WebContext
    ) throws -> Response {
        guard let file = context.parameters.get("name").flatMap({ files[$0] }) else {
            throw Problem.notFound()
        }
        var response =
            EntityTag.isKnown(file.tag, to: request)
            ? Response(status: .notModified) : .bytes(file.bytes, file.type)
        response.headers[.eTag] = file.tag
        response.headers[.cacheControl] = "public, max-age=300"
        return response
    }

    /// Read once: they do not change while the program runs.
    private static let all: [String: File] = {
        let types = [
            "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
            "svg": "image/svg+xml",
        ]
        let folder = (Bundle.module.resourceURL ?? Bundle.module.bundleURL)
            .appending(path: "Assets")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var contents = ["charts.css": ChartStyle.bytes]
        for name in names {
            contents[name] = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
        }
        var files: [String: File] = [:]
        for (name, bytes) in contents {
            guard let type = types[String(name.split(separator: ".").last ?? "")] else { continue }
            files[name] = File(
                bytes: bytes, type: type,
                tag: EntityTag.make([name, String(decoding: bytes, as: UTF8.self)]))
        }
        return files
    }()
}
