/// What a part of a form says of itself.
struct MultipartHeader: Equatable, Sendable {
    /// The field's name.
    var name: String
    /// The name of the file that the part is, without the folders before it; `nil` for a field that
    /// is text.
    var fileName: String?

    init(name: String, fileName: String? = nil) {
        self.name = name
        self.fileName = fileName
    }

    /// - Parameter lines: the header lines, without the empty one after them.
    init(_ lines: ArraySlice<UInt8>) throws(Problem) {
        // Nothing in a name may be taken for the end of a line later on.
        guard let text = String(validating: lines, as: UTF8.self),
            !text.unicodeScalars.contains(where: Self.isControl)
        else { throw .malformed(Self.malformed) }
        var disposition: [HeaderParameter]?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed(Self.malformed) }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].lowercased() {
            case "content-disposition" where disposition == nil:
                disposition = HeaderParameter.all(of: value, kind: "form-data")
            case "content-disposition": throw .malformed(Self.malformed)
            case "content-transfer-encoding":
                guard ["7bit", "8bit", "binary"].contains(value.trimmingSpaces.lowercased()) else {
                    throw .malformed(Self.encoded)
                }
            default: continue
            }
        }
        guard let disposition, let name = disposition.first(where: { $0.name == "name" }) else {
            throw .malformed(Self.malformed)
        }
        // RFC 6266: the one with a character set goes first.
        let file =
            disposition.first { $0.name == "filename*" }?.extendedValue
            ?? disposition.first { $0.name == "filename" }?.value
        self.init(name: name.value, fileName: file.map(Self.withoutFolders))
    }

    /// Browsers of old send the whole path.
    private static func withoutFolders(_ path: String) -> String {
        String(path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\r" && scalar != "\n" && scalar != "\t"
            || scalar.value == 0x7F
    }
}

extension MultipartHeader {
    private static let malformed = "表单里一个部分的头写得不对。"
    private static let encoded = "表单里的文件应原样发送，不要编码。"
}
