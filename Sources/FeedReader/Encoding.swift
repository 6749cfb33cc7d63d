/// The encodings a document may be written in. The three GB labels all mean GB 18030, because
/// systems that write "gb2312" really write GBK.
enum Encoding: Hashable {
    case utf8, utf16LittleEndian, utf16BigEndian
    case gb18030

    /// What to call it towards people.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .gb18030: "GB 18030"
        }
    }

    /// The labels an XML declaration may carry, lower case.
    init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16", "utf-16le": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "gb18030", "gb-18030", "gbk", "gb2312", "gb_2312-80", "cp936": self = .gb18030
        default: return nil
        }
    }
}

extension Encoding {
    /// How far into a document its XML declaration is looked for.
    static let declarationBytes = 1024

    /// What the first bytes of a document say of its encoding.
    struct Finding: Hashable {
        var encoding: Encoding
        /// The label in the XML declaration, where its bytes can be read as ASCII.
        var label: String?
        var byteOrderMark: Int
    }

    /// Finds the encoding by byte order mark and XML declaration.
    ///
    /// - Returns: `nil` where more bytes are needed; never with `isWhole`.
    static func find(in bytes: [UInt8], isWhole: Bool) throws(DocumentError.Reason) -> Finding? {
        guard bytes.count >= 4 || isWhole else { return nil }
        if let format = compressedFormat(bytes) { throw .compressed(format: format) }
        let start = Array(bytes.prefix(4))
        if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] {
            throw .encodingUnsupported("UTF-32")
        }
        if start == [0x4C, 0x6F, 0xA7, 0x94] { throw .encodingUnsupported("EBCDIC") }
        if start.starts(with: [0xFF, 0xFE]) {
            return Finding(encoding: .utf16LittleEndian, byteOrderMark: 2)
        }
        if start.starts(with: [0xFE, 0xFF]) {
            return Finding(encoding: .utf16BigEndian, byteOrderMark: 2)
        }
        if start.starts(with: [0x3C, 0]) {
            return Finding(encoding: .utf16LittleEndian, byteOrderMark: 0)
        }
        if start.starts(with: [0, 0x3C]) {
            return Finding(encoding: .utf16BigEndian, byteOrderMark: 0)
        }
        let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes[mark...].prefix(declarationBytes)
        if !isWhole, text.count < declarationBytes, text.firstRange(of: Array("?>".utf8)) == nil {
            return nil
        }
        guard let label = declaredLabel(text) else {
            return Finding(encoding: .utf8, byteOrderMark: mark)
        }
        guard let encoding = Encoding(label: label) else { throw .encodingUnsupported(label) }
        guard mark == 0 || encoding == .utf8 else {
            throw .encodingLies(stated: label, found: "UTF-8")
        }
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian:
            throw .encodingLies(stated: label, found: "UTF-8")
        case .utf8, .gb18030:
            return Finding(encoding: encoding, label: label, byteOrderMark: mark)
        }
    }

    /// The value of `encoding` in the XML declaration that opens `text`; `nil` without one.
    static func declaredLabel(_ text: some Collection<UInt8>) -> String? {
        guard text.starts(with: Array("<?xml".utf8)),
            let end = text.firstRange(of: Array("?>".utf8))
        else { return nil }
        let declaration = String(decoding: text[..<end.lowerBound], as: UTF8.self)
        guard let name = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private static func compressedFormat(_ bytes: [UInt8]) -> String? {
        let formats: [(magic: [UInt8], name: String)] = [
            ([0x1F, 0x8B], "gzip 压缩"), ([0x50, 0x4B, 0x03, 0x04], "zip 压缩（或 xlsx）"),
            ([0xFD, 0x37, 0x7A, 0x58], "xz 压缩"), ([0x42, 0x5A, 0x68], "bzip2 压缩"),
            ([0x28, 0xB5, 0x2F, 0xFD], "zstd 压缩"), ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Excel（xls）"),
            ([0x52, 0x61, 0x72, 0x21], "rar 压缩"), ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩"),
        ]
        return formats.first { bytes.starts(with: $0.magic) }?.name
    }
}

extension DocumentError.Reason: Error {}
