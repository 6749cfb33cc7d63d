import Compression
import Estate
import TestSupport
import Testing

@testable import Storage

@Suite struct CompressionTests {
    private static let block = 128 * 1024

    /// Sizes about the buffers on either side.
    static let sizes = [
        0, 1, 2, 1000, block - 1, block, block + 1, 2 * block - 1, 2 * block, 2 * block + 1,
        3 * block, 8 * block, 3_000_000,
    ]

    private func bytes(_ size: Int, isRandom: Bool) -> [UInt8] {
        var random = Seeded(size)
        return isRandom ? random.bytes(size) : Array(repeating: 60, count: size)
    }

    /// Compresses bytes that come in pieces, a frame a piece.
    private func frames(_ bytes: [UInt8], pieces size: Int) throws -> [[UInt8]] {
        let compressor = Compressor()
        return try stride(from: 0, to: bytes.count, by: size).map { start in
            try compressor.compress(Array(bytes[start..<min(start + size, bytes.count)]))
        }
    }

    private func joined(_ parts: [[UInt8]]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Decompression.decompress(parts) { piece in
            #expect(!piece.isEmpty)
            #expect(piece.count <= Self.block)
            bytes += piece
        }
        return bytes
    }

    @Test(arguments: CompressionTests.sizes, [true, false])
    func `bytes come back as they were`(size: Int, isRandom: Bool) throws {
        let bytes = bytes(size, isRandom: isRandom)
        let compressed = try Compressor().compress(bytes)
        #expect(try Decompression.decompress(compressed) == bytes)
        #expect(compressed.count < size + size / 1000 + 100)
    }

    @Test(arguments: [1000, 65_536, 1_000_000], [true, false])
    func `frames that follow each other come back as one`(pieces: Int, isRandom: Bool) throws {
        for size in Self.sizes {
            let bytes = bytes(size, isRandom: isRandom)
            #expect(try joined(frames(bytes, pieces: pieces)) == bytes, "\(size) bytes")
        }
    }

    @Test func `parts of any size make one stream`() throws {
        let bytes = bytes(1_000_000, isRandom: true)
        let whole = try Compressor().compress(bytes)
        for size in [1000, Self.block, 999_999] {
            let parts = stride(from: 0, to: whole.count, by: size).map {
                Array(whole[$0..<min($0 + size, whole.count)])
            }
            #expect(try joined(parts) == bytes)
        }
    }

    // MARK: Damage

    @Test(arguments: [1, 1000, 128 * 1024, 600_000], [true, false])
    func `truncated parts throw`(size: Int, isRandom: Bool) throws {
        let parts = try frames(bytes(size, isRandom: isRandom), pieces: 65_536)
        let last = try #require(parts.last)
        #expect(throws: ByteReader.Damaged.self) {
            try joined(parts.dropLast() + [Array(last.dropLast())])
        }
        #expect(throws: ByteReader.Damaged.self) {
            try joined(parts.dropLast() + [Array(last.prefix(1))])
        }
    }

    @Test func `a stream cut anywhere throws`() throws {
        let whole = try Compressor().compress(bytes(500, isRandom: true))
        for count in 1..<whole.count {
            #expect(throws: ByteReader.Damaged.self) {
                try Decompression.decompress(Array(whole.prefix(count)))
            }
        }
    }

    @Test func `what follows a stream throws`() throws {
        let whole = try Compressor().compress(bytes(500, isRandom: true))
        #expect(throws: ByteReader.Damaged.self) { try Decompression.decompress(whole + [1]) }
    }

    @Test(arguments: [true, false])
    func `a flipped bit throws, unless it does not matter`(isRandom: Bool) throws {
        let bytes = bytes(2000, isRandom: isRandom)
        let whole = try Compressor().compress(bytes)
        for index in whole.indices {
            for bit in 0..<8 {
                var damaged = whole
                damaged[index] ^= 1 << UInt8(bit)
                if let read = try? Decompression.decompress(damaged) { #expect(read == bytes) }
            }
        }
    }

    @Test func `what was never compressed throws`() {
        #expect(throws: ByteReader.Damaged.self) {
            try Decompression.decompress(Array("<occupancyFeed/>".utf8))
        }
    }
}
