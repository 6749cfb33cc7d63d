import Foundation
import HTTPTypes
import Hummingbird
import Mustache

/// The pages' templates: one for each ``Page`` type, named like it, inside `Frame`.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Throws: where a template is missing or malformed: the program was not installed whole.
    init() throws {
        PageText.register()
        let folder = Bundle.module.resourceURL ?? Bundle.module.bundleURL
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        var templates: [String: MustacheTemplate] = [:]
        PageText.register()
        for file in files where file.pathExtension == "mustache" {
            let text = try String(contentsOf: file, encoding: .utf8)
            templates[file.deletingPathExtension().lastPathComponent] =
                try MustacheTemplate(string: PageText.pragma + text)
        }
        library = MustacheLibrary(templates: templates)
    }

    /// A page as HTML.
    func page<P: Page>(_ page: P, status: HTTPResponse.Status = .ok) -> Response {
        let name = String(describing: P.self)
        guard let text = library.render(page, withTemplate: name) else {
            return Problem.unknown("no template \(name)").answer(requestID: "-")
        }
        return .html(text, status: status)
    }
}
