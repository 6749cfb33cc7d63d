import Estate
import Importers
import Testing

@Suite struct NativeEncodingTests {
    private static let floors = """
        <floor number="12" label="12层">
          <unit id="1201" area="820.25" state="leased">
            <tenant name="重庆堃镕软件" direction="it-services"/></unit><!-- 庆 --><unit id="1202"
            area="700" state="leased"><tenant name="𠮷软件" direction="it-services"/></unit>
        </floor>
        """

    private func feed(_ encoding: String) -> String {
        nativeFeed(attributes: #"sender="重庆软件""#, encoding: encoding, Self.floors)
    }

    @Test func `a feed reads the same in every encoding`() {
        let expected = SourceReading.of(feed("UTF-8"))
        #expect(expected.codes == [:])
        #expect(expected.units.compactMap(\.tenant?.name) == ["重庆堃镕软件", "𠮷软件"])
        #expect(expected.units.map(\.line) == [5, 6])
        let documents: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF] + Array(feed("UTF-8").utf8), utf16(feed("UTF-16"), bigEndian: false),
            utf16(feed("UTF-16"), bigEndian: true), gb18030(feed("GB18030")), gb18030(feed("GBK")),
            gb18030(feed("GB2312")),
        ]
        for bytes in documents {
            let reading = SourceReading.of(bytes)
            #expect(reading.codes == [:])
            #expect(reading.feed == expected.feed)
            #expect(reading.floors == expected.floors)
            #expect(reading.summary == expected.summary)
            #expect(reading.source == bytes)
        }
    }

    @Test func `a feed that lies about its encoding hands on no floors`() {
        let documents: [[UInt8]] = [
            gb18030(feed("UTF-8")), Array(feed("GB18030").utf8), Array(feed("UTF-16").utf8),
            utf16(feed("UTF-8"), bigEndian: false), utf16(feed("GBK"), bigEndian: true),
        ]
        for bytes in documents {
            let reading = SourceReading.of(bytes)
            #expect(reading.codes == [.encodingInvalid: 1])
            #expect(reading.floors.isEmpty)
        }
    }

    @Test func `a feed cut off at any byte is refused`() {
        for bytes in [Array(feed("UTF-8").utf8), utf16(feed("UTF-16"), bigEndian: false)] {
            for end in stride(from: 0, to: bytes.count, by: 7) {
                let reading = SourceReading.of(Array(bytes[..<end]))
                #expect(reading.log.hasErrors, "cut off at \(end)")
                #expect(reading.floors.isEmpty, "cut off at \(end)")
            }
        }
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
            let high = UInt8(unit >> 8)
            let low = UInt8(unit & 0xFF)
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// GB 18030 for ASCII and the characters of this feed.
    private func gb18030(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            scalar.isASCII ? [UInt8(scalar.value)] : Self.gb18030Characters[scalar] ?? [0xFF]
        }
    }

    private static let gb18030Characters: [Unicode.Scalar: [UInt8]] = [
        "重": [0xD6, 0xD8], "庆": [0xC7, 0xEC], "软": [0xC8, 0xED], "件": [0xBC, 0xFE],
        "层": [0xB2, 0xE3],
        // Outside GB 2312, then outside GBK.
        "堃": [0x88, 0xD2], "镕": [0xE9, 0x46], "𠮷": [0x95, 0x34, 0xB2, 0x35],
    ]
}
