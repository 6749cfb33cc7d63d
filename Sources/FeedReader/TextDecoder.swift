import Glibc

/// Turns the bytes of a document into UTF-8, strictly: the first byte that is not text in the
/// document's encoding stops it.
struct TextDecoder: ~Copyable {
    private var head: [UInt8] = []
    private var finding: Encoding.Finding?
    private var validator = UTF8Validator()
    private var converter: GB18030Converter?
    private var utf16 = UTF16Converter()
    /// Whether the bytes of a GB document so far would also be UTF-8.
    private var couldBeUTF8 = true
    private var utf8Shadow = UTF8Validator()
    /// The beginning of a UTF-16 document as UTF-8, until its XML declaration has been seen.
    private var utf16Head: [UInt8]? = []

    init() {}

    /// What the document is written in, once that is known.
    var encodingName: String? { finding?.encoding.name }

    /// Decodes a piece, appending UTF-8 to `output`; on an error, what came before it.
    mutating func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) throws(DocumentError.Reason) {
        guard finding == nil else { return try convert(bytes, into: &output) }
        head.append(contentsOf: bytes)
        if let found = try Encoding.find(in: head, isWhole: false) {
            try begin(found, into: &output)
        }
    }

    /// Ends the document.
    mutating func finish(into output: inout [UInt8]) throws(DocumentError.Reason) {
        if finding == nil, let found = try Encoding.find(in: head, isWhole: true) {
            try begin(found, into: &output)
        }
        guard let finding else { return }
        let isComplete =
            switch finding.encoding {
            case .utf8: validator.pending.isEmpty
            case .utf16LittleEndian, .utf16BigEndian: utf16.isComplete
            case .gb18030: converter?.pending.isEmpty ?? true
            }
        guard isComplete else { throw .bytesInvalid(encoding: finding.encoding.name) }
        if finding.encoding == .gb18030, couldBeUTF8, utf8Shadow.hasLongSequences {
            throw .encodingLies(stated: finding.label ?? "GB 18030", found: "UTF-8")
        }
    }

    private mutating func begin(
        _ found: Encoding.Finding, into output: inout [UInt8]
    ) throws(DocumentError.Reason) {
        finding = found
        if found.encoding == .gb18030 { converter = GB18030Converter() }
        let rest = Array(head[min(found.byteOrderMark, head.count)...])
        head = []
        let result = rest.withUnsafeBufferPointer { bytes -> DocumentError.Reason? in
            do throws(DocumentError.Reason) {
                try convert(bytes, into: &output)
                return nil
            } catch {
                return error
            }
        }
        if let result { throw result }
    }

    private mutating func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) throws(DocumentError.Reason) {
        guard let finding else { return }
        let before = output.count
        let isSound: Bool
        switch finding.encoding {
        case .utf8:
            isSound = validator.take(bytes, into: &output)
        case .utf16LittleEndian, .utf16BigEndian:
            isSound = utf16.take(
                bytes, isBigEndian: finding.encoding == .utf16BigEndian, into: &output)
            try checkUTF16Label(output[before...], finding.encoding)
        case .gb18030:
            if couldBeUTF8 {
                var ignored: [UInt8] = []
                couldBeUTF8 = utf8Shadow.take(bytes, into: &ignored)
            }
            isSound = converter?.take(bytes, into: &output) ?? false
        }
        // Before a NUL the parser would take the text for another encoding: it must not see one. The
        // UTF-8 validator has looked already.
        if finding.encoding != .utf8, let index = output[before...].firstIndex(of: 0) {
            output.removeSubrange(index...)
            throw .nul
        }
        guard isSound else {
            throw validator.hasMetNUL ? .nul : .bytesInvalid(encoding: finding.encoding.name)
        }
    }

    /// A document in UTF-16 that states another encoding, or the other byte order, lies.
    private mutating func checkUTF16Label(
        _ text: ArraySlice<UInt8>, _ encoding: Encoding
    ) throws(DocumentError.Reason) {
        guard var head = utf16Head.take() else { return }
        head += text.prefix(Encoding.declarationBytes - head.count)
        guard
            head.count >= Encoding.declarationBytes
                || head.firstRange(of: Array("?>".utf8)) != nil
        else {
            utf16Head = head
            return
        }
        guard let label = Encoding.declaredLabel(head), label.lowercased() != "utf-16" else {
            return
        }
        guard Encoding(label: label) == encoding else {
            throw .encodingLies(stated: label, found: "UTF-16")
        }
    }
}

/// UTF-16 to UTF-8, piece by piece.
struct UTF16Converter {
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    /// Whether nothing is left over: neither half a code unit nor half a pair.
    var isComplete: Bool { oddByte == nil && highSurrogate == nil }

    /// - Returns: `false` at the first surrogate without its partner.
    mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool, into output: inout [UInt8]
    ) -> Bool {
        for byte in bytes {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            let unit =
                isBigEndian
                ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            let scalar: UInt32
            if let high = highSurrogate {
                guard (0xDC00...0xDFFF).contains(unit) else { return false }
                highSurrogate = nil
                scalar = 0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00))
            } else if (0xD800...0xDBFF).contains(unit) {
                highSurrogate = unit
                continue
            } else {
                guard !(0xDC00...0xDFFF).contains(unit) else { return false }
                scalar = UInt32(unit)
            }
            guard let character = Unicode.Scalar(scalar) else { return false }
            output.append(contentsOf: UTF8.encode(character).unsafelyUnwrapped)
        }
        return true
    }
}

/// GB 18030 to UTF-8 by the C library's iconv, piece by piece.
struct GB18030Converter: ~Copyable {
    private let handle: iconv_t
    /// A sequence cut off at the end of the last piece: at most 3 bytes.
    private(set) var pending: [UInt8] = []

    /// - Returns: `nil` where the system has no GB 18030.
    init?() {
        guard let handle = iconv_open("UTF-8", "GB18030"),
            handle != iconv_t(bitPattern: -1)
        else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// - Returns: `false` at the first bytes that are not GB 18030; what came before is in `output`.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
        var input = pending + bytes
        pending = []
        // A GB 18030 sequence never grows by more than half in UTF-8: two bytes become three.
        var converted = [UInt8](repeating: 0, count: input.count * 2 + 16)
        var consumed = 0
        var produced = 0
        var failure: Int32 = 0
        input.withUnsafeMutableBytes { source in
            converted.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var fromLeft = source.count
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var toLeft = target.count
                if iconv(handle, &from, &fromLeft, &to, &toLeft) == Int(bitPattern: UInt.max) {
                    failure = errno
                }
                consumed = source.count - fromLeft
                produced = target.count - toLeft
            }
        }
        output.append(contentsOf: converted[..<produced])
        if failure == EINVAL {
            pending = Array(input[consumed...])
            return true
        }
        return failure == 0
    }
}
