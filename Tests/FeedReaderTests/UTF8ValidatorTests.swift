import TestSupport
import Testing

@testable import FeedReader

@Suite struct UTF8ValidatorTests {
    /// What the validator lets through of a text in pieces; `nil` where it refuses it.
    private func validated(_ pieces: [[UInt8]]) -> [UInt8]? {
        var validator = UTF8Validator()
        var output: [UInt8] = []
        for piece in pieces {
            let isSound = piece.withUnsafeBufferPointer { validator.take($0, into: &output) }
            guard isSound else { return nil }
        }
        return validator.pending.isEmpty ? output : nil
    }

    /// The slow, obvious reference: the standard library's own reading, and no U+0000.
    private func isText(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
    }

    /// The cuts of a text into two pieces at which the validator differs from the reference.
    private func differences(_ bytes: [UInt8]) -> [String] {
        let expected = isText(bytes) ? bytes : nil
        return (0...bytes.count).compactMap { cut in
            let result = validated([Array(bytes[..<cut]), Array(bytes[cut...])])
            return result == expected ? nil : "\(bytes) cut at \(cut)"
        }
    }

    @Test(arguments: [
        "", "a", "plain ASCII that is longer than eight bytes", "é", "重庆",
        "\u{7F}\u{80}\u{7FF}\u{800}",
        "\u{D7FF}\u{E000}\u{FFFF}", "𠮷\u{10000}\u{10FFFF}", "1234567重8𠮷9é", "\u{FEFF}重",
    ])
    func `takes every text as it is`(text: String) {
        #expect(validated([Array(text.utf8)]) == Array(text.utf8))
        #expect(differences(Array(text.utf8)) == [])
    }

    @Test(
        arguments: [
            // Overlong: '/' in two, three and four bytes, U+0000 in two, U+07FF in three, U+FFFF in four.
            [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC0, 0x80],
            [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
            // Surrogates, alone and as a pair.
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
            // Above U+10FFFF, and forms of five and six bytes.
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF],
            // U+0000.
            [0x00],
            // Cut off, by the end or by another character.
            [0xC3], [0xE9, 0x87], [0xF0, 0xA0, 0xAE], [0xE9, 0x87, 0x41], [0xF0, 0xA0, 0x41, 0x41],
            [0xE9, 0x41, 0x8D], [0xF0, 0xA0, 0xAE, 0xE9],
            // A continuation with nothing to continue.
            [0x80], [0xBF], [0xC3, 0xA9, 0xA9],
        ] as [[UInt8]])
    func `refuses what is not text, wherever it stands`(bytes: [UInt8]) {
        for count in 0...17 {
            let padding = [UInt8](repeating: 0x61, count: count)
            #expect(validated([padding + bytes]) == nil)
            #expect(validated([padding + bytes + padding]) == nil)
        }
        #expect(differences(bytes) == [])
        #expect(differences(Array("重庆示例".utf8) + bytes + Array("重庆示例".utf8)) == [])
    }

    @Test func `agrees with the standard library on all short sequences of telling bytes`() {
        let telling: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
            0xE1,
            0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var wrong: [String] = []
        for first in telling {
            for second in telling {
                wrong += differences([first, second])
                for third in telling { wrong += differences([first, second, third]) }
            }
        }
        let ends: [UInt8] = [0x7F, 0x80, 0xBF, 0xC2]
        for first in telling where first >= 0xE0 {
            for second in telling {
                for third in ends {
                    for fourth in ends { wrong += differences([first, second, third, fourth]) }
                }
            }
        }
        #expect(wrong.prefix(20) == [])
    }

    @Test func `agrees with the standard library on random pieces of random bytes`() {
        var random = Seeded(1)
        let characters = Array("a1<é重庆𠮷\u{10FFFF}")
        var wrong: [[UInt8]] = []
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                text.append(characters.randomElement(using: &random) ?? "a")
            }
            var bytes = Array(text.utf8)
            if Bool.random(using: &random), !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            var pieces: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(6, rest.count), using: &random)
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            if validated(pieces) != (isText(bytes) ? bytes : nil) { wrong.append(bytes) }
        }
        #expect(wrong.prefix(20) == [])
    }

    @Test func `hands on what came before the first bad byte`() {
        var validator = UTF8Validator()
        var output: [UInt8] = []
        let bytes = Array("重庆".utf8) + [0xFF] + Array("示例".utf8)
        let isSound = bytes.withUnsafeBufferPointer { validator.take($0, into: &output) }
        #expect(!isSound)
        #expect(output == Array("重庆".utf8))
    }

    @Test func `notices sequences of three and more bytes`() {
        for (text, expected) in [("abc é", false), ("重", true), ("𠮷", true)] {
            var validator = UTF8Validator()
            var output: [UInt8] = []
            let bytes = Array(text.utf8)
            let isSound = bytes.withUnsafeBufferPointer { validator.take($0, into: &output) }
            #expect(isSound)
            #expect(validator.hasLongSequences == expected, "\(text)")
        }
    }
}
