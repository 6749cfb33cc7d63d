import HTTPTypes
import Hummingbird
import Reports

extension Response {
    /// An object of JSON with a line end.
    static func object(
        status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) -> Void
    ) -> Response {
        var json = JSONWriter()
        json.object { write(&$0) }
        json.endLine()
        return .json(json.bytes, status: status)
    }
}
