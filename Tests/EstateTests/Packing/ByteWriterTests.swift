import Testing

@testable import Estate

@Suite struct ByteWriterTests {
    @Test(arguments: [
        (0, 1), (-1, 1), (63, 1), (-64, 1), (64, 2), (-65, 2), (8191, 2), (8192, 3),
        (Int.max, 10), (Int.min, 10),
    ])
    func `small numbers of either sign take few bytes`(number: Int, count: Int) throws {
        var writer = ByteWriter()
        writer.number(number)
        #expect(writer.bytes.count == count)
        var reader = ByteReader(writer.bytes)
        let found = try reader.number()
        #expect(found == number)
        #expect(reader.isAtEnd)
    }

    @Test func `everything that is written can be read in order`() throws {
        var writer = ByteWriter()
        writer.byte(200)
        writer.number(UInt64.max)
        writer.text("重庆")
        writer.text("")
        writer.fixed(UInt128.max - 5)
        writer.optional("a")
        writer.optional(String?.none)
        writer.optional(-7)
        writer.optional(Int?.none)
        var reader = ByteReader(writer.bytes)
        let byte = try reader.byte()
        let number = try reader.unsigned()
        let texts = [try reader.text(), try reader.text()]
        let fixed = try reader.fixed()
        let optionalTexts = [try reader.optionalText(), try reader.optionalText()]
        let optionalNumbers = [try reader.optionalNumber(), try reader.optionalNumber()]
        #expect(byte == 200)
        #expect(number == UInt64.max)
        #expect(texts == ["重庆", ""])
        #expect(fixed == UInt128.max - 5)
        #expect(optionalTexts == ["a", nil])
        #expect(optionalNumbers == [-7, nil])
        #expect(reader.isAtEnd)
    }

    @Test func `reading past the end is refused`() {
        #expect(throws: ByteReader.Damaged.self) {
            var reader = ByteReader([])
            return try reader.byte()
        }
        #expect(throws: ByteReader.Damaged.self) {
            var reader = ByteReader([0x80])
            return try reader.unsigned()
        }
        #expect(throws: ByteReader.Damaged.self) {
            var reader = ByteReader([5, 65, 66])
            return try reader.text()
        }
        #expect(throws: ByteReader.Damaged.self) {
            var reader = ByteReader([UInt8](repeating: 0, count: 15))
            return try reader.fixed()
        }
        #expect(throws: ByteReader.Damaged.self) {
            var reader = ByteReader([UInt8](repeating: 0xFF, count: 12))
            return try reader.unsigned()
        }
    }
}
