/// Checks UTF-8 piece by piece: no overlong forms, no surrogates, nothing above U+10FFFF, no U+0000.
struct UTF8Validator {
    /// Bytes at the end of the last piece that begin a sequence not yet complete: at most 3.
    private(set) var pending: [UInt8] = []
    /// Whether a sequence of three or more bytes has been seen, as every Chinese character is.
    private(set) var hasLongSequences = false
    /// Whether a NUL is what stopped it.
    private(set) var hasMetNUL = false

    /// The length of the valid, complete prefix of `bytes` and whether what follows it is a mere
    /// beginning of a sequence rather than an error.
    ///
    /// - Parameter bytes: the pending bytes of the last call, then new ones.
    mutating func validPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, isSound: Bool)
    {
        let count = bytes.count
        guard let base = bytes.baseAddress else { return (0, true) }
        var index = 0
        while index < count {
            // Eight ASCII bytes at a time, none of them zero.
            while index + 8 <= count {
                let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
                if word & 0x8080_8080_8080_8080 != 0 || hasZero != 0 { break }
                index += 8
            }
            guard index < count else { break }
            let lead = base[index]
            if lead < 0x80 {
                guard lead != 0 else {
                    hasMetNUL = true
                    return (index, false)
                }
                index += 1
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0:
                length = 3
                lowest = 0xA0
            case 0xED:
                length = 3
                highest = 0x9F
            case 0xE1...0xEF: length = 3
            case 0xF0:
                length = 4
                lowest = 0x90
            case 0xF1...0xF3: length = 4
            case 0xF4:
                length = 4
                highest = 0x8F
            default: return (index, false)
            }
            let available = min(length, count - index)
            if available > 1, base[index + 1] < lowest || base[index + 1] > highest {
                return (index, false)
            }
            var next = index + 2
            while next < index + available {
                if base[next] & 0xC0 != 0x80 { return (index, false) }
                next += 1
            }
            guard available == length else { return (index, true) }
            if length > 2 { hasLongSequences = true }
            index += length
        }
        return (count, true)
    }

    /// Takes a piece of a document as it is, keeping back a sequence cut off at its end.
    ///
    /// - Returns: whether the bytes are sound so far; what is valid has been appended to `output`.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
        guard !pending.isEmpty else { return takeJoined(bytes, into: &output) }
        let joined = pending + bytes
        pending = []
        return joined.withUnsafeBufferPointer { takeJoined($0, into: &output) }
    }

    private mutating func takeJoined(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) -> Bool {
        let (length, isSound) = validPrefix(of: bytes)
        output.append(contentsOf: bytes[..<length])
        if isSound { pending = Array(bytes[length...]) }
        return isSound
    }
}
