import Mustache
import Reports

/// Texts on their way into a page: whatever they hold, they stay texts.
///
/// The library's own way looks at whole characters, and a mark that joins a bracket or a quote, such
/// as U+0600 before `<` or U+0301 after `"`, hides it there. This one looks at every scalar.
struct PageText: MustacheContentType {
    /// What templates say to have their texts written this way; partials do not inherit it.
    static let pragma = "{{% CONTENT_TYPE:PAGE}}\n"

    /// To be called before a template is parsed.
    static func register() {
        MustacheContentTypes.register(PageText(), named: "PAGE")
    }

    func escapeText(_ text: String) -> String {
        var escaped = ""
        Markup.escape(text, into: &escaped)
        return escaped
    }
}
