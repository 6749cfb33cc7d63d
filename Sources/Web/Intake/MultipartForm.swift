/// A form with at most one file.
struct MultipartForm: Sendable {
    let fields: RequestValues
    /// `nil` where none was chosen.
    let file: SpooledFile?
    /// What the file was called where it comes from; empty where that was not said.
    let fileName: String

    /// Bytes of a text field, at most.
    static let fieldLimit = 4 << 10
    static let fields = 64
    /// Bytes of a form beside its file, at most.
    static let overhead = 256 << 10

    /// The boundary of a form's parts; `nil` where the type is another, or the boundary malformed.
    static func boundary(of contentType: String?) -> String? {
        guard let contentType,
            let parameters = HeaderParameter.all(of: contentType, kind: "multipart/form-data"),
            let boundary = parameters.first(where: { $0.name == "boundary" })?.value,
            (1...70).contains(boundary.utf8.count), !boundary.hasSuffix(" "),
            boundary.utf8.allSatisfy(isBoundaryByte)
        else { return nil }
        return boundary
    }

    /// RFC 2046.
    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
