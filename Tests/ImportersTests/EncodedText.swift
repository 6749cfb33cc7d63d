import Foundation

/// Texts in other encodings than UTF-8, by the C library.
enum EncodedText {
    /// - Returns: `nil` where the encoding can't write the text.
    static func bytes(_ text: String, _ encoding: String) -> [UInt8]? {
        switch encoding.lowercased() {
        case "utf-8": Array(text.utf8)
        // With a byte order mark, as programs write it.
        case "utf-16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        default: converted(Array(text.utf8), to: "GB18030")
        }
    }

    private static func converted(_ bytes: [UInt8], to encoding: String) -> [UInt8]? {
        let converter = iconv_open(encoding, "UTF-8")
        guard let converter, Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var left = input.count
                var room = output.count
                let result = iconv(converter, &from, &left, &to, &room)
                return result == .max ? nil : output.count - room
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
