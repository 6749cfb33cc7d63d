import HTTPTypes
import Hummingbird

/// A format an answer can have.
enum AnswerFormat: String, CaseIterable, Sendable {
    case json, csv, html, xlsx

    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv"
        case .html: "text/html"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The media type with its character set, for answers.
    var contentType: String {
        switch self {
        case .json, .xlsx: mediaType
        case .csv, .html: "\(mediaType); charset=utf-8"
        }
    }

    /// The format a request wants: the one that `format` names, else the one `Accept` likes best
    /// (RFC 9110, 12.5.1).
    ///
    /// - Parameter offered: the formats there are; among equals the first.
    /// - Throws: ``Problem/notAcceptable`` where none of them is wanted.
    static func wanted(
        by request: Request, _ values: RequestValues, of offered: [AnswerFormat]
    ) throws(Problem) -> AnswerFormat {
        if let text = values.text("format") {
            guard let format = AnswerFormat(rawValue: text) else {
                throw .parameter("format", unknown(text))
            }
            guard offered.contains(format) else { throw .notAcceptable }
            return format
        }
        guard let accept = request.headers[.accept], accept != "*/*" else { return offered[0] }
        let wishes = accept.split(separator: ",").map(MediaWish.init)
        let graded = offered.map { ($0, MediaWish.quality(of: $0.mediaType, wishes)) }
        let best = graded.max { $0.1 < $1.1 }?.1 ?? 0
        guard best > 0, let format = graded.first(where: { $0.1 == best }) else {
            throw .notAcceptable
        }
        return format.0
    }

    private static func unknown(_ text: String) -> String {
        "没有“\(text)”这种格式。可用：\(allCases.map(\.rawValue).joined(separator: "、"))。"
    }
}

/// A media range of `Accept` and how much it is wanted.
private struct MediaWish {
    var range: String
    /// 0…1.
    var quality = 1.0

    init(_ text: Substring) {
        let parts = text.split(separator: ";").map { $0.trimmingSpaces.lowercased() }
        range = parts.first ?? ""
        for part in parts.dropFirst() where part.hasPrefix("q=") {
            quality = Double(part.dropFirst(2)) ?? 0
        }
    }

    /// How narrow the range is, if it takes a type in; `nil` if not.
    func fit(_ type: String) -> Int? {
        if range == type { return 2 }
        if range.hasSuffix("/*"), type.hasPrefix(range.dropLast()) { return 1 }
        return range == "*/*" ? 0 : nil
    }

    /// How much a type is wanted: what the narrowest range that takes it in says.
    static func quality(of type: String, _ wishes: [MediaWish]) -> Double {
        wishes.compactMap { wish in wish.fit(type).map { (fit: $0, quality: wish.quality) } }
            .max { $0.fit < $1.fit }?.quality ?? 0
    }
}
