import Estate
import TestSupport
import Testing

@Suite struct EnterpriseNameTests {
    @Test(arguments: [
        ("重庆示例软件有限公司", "重庆示例软件有限公司"), ("重庆（渝中）公司", "重庆(渝中)公司"),
        ("重庆【渝中】公司", "重庆(渝中)公司"), ("重庆〔渝中〕公司", "重庆(渝中)公司"),
        ("重庆［渝中］公司", "重庆(渝中)公司"), ("重庆｛渝中｝公司", "重庆(渝中)公司"),
        ("重庆〖渝中〗公司", "重庆(渝中)公司"), ("重庆[渝中]公司", "重庆(渝中)公司"),
        ("重庆{渝中}公司", "重庆(渝中)公司"), ("重庆(渝中)公司", "重庆(渝中)公司"),
        ("ＡＢＣ－１２３．ｃｏｍ", "ABC-123.com"), ("  重庆 示例\t公司\n", "重庆示例公司"),
        ("重庆\u{3000}示例\u{A0}公司", "重庆示例公司"), ("\u{FEFF}重庆\u{200B}示例", "重庆示例"),
        ("甲・乙", "甲·乙"), ("甲･乙", "甲·乙"), ("甲•乙", "甲·乙"), ("甲·乙", "甲·乙"), ("", ""),
    ])
    func `brings the many ways of writing a name together`(name: String, expected: String) {
        #expect(EnterpriseName.normalised(name) == expected)
    }

    @Test(arguments: ["abc ABC", "甲、乙", "甲-乙", "甲.乙", "堃镕𠮷", "Ａbc"])
    func `keeps letters, cases and other marks apart`(name: String) {
        let kept = EnterpriseName.normalised(name).unicodeScalars
        let expected = name.unicodeScalars.filter { $0 != " " }
            .map { $0 == "Ａ" ? "A" : $0 }
        #expect(Array(kept) == expected)
    }

    @Test func `what a name begins with changes nothing about the rest`() {
        // Most names are taken as they are after one look at their bytes; one that begins with a
        // full-width bracket never is.
        for value in UInt32(0)...0x1_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var name = "中"
            name.unicodeScalars.append(scalar)
            name += "文"
            let plain = Array(EnterpriseName.normalised(name).utf8)
            let looked = Array(EnterpriseName.normalised("（" + name).utf8)
            guard looked == [UInt8(ascii: "(")] + plain else {
                Issue.record("U+\(String(value, radix: 16))")
                return
            }
        }
    }

    @Test func `a normalised name stays as it is`() {
        let pieces = ["中", "文", " ", "（", "［", "]", "・", "Ａ", "b", "～", "\u{3000}", "·", "{"]
        var random = Seeded(11)
        for _ in 0..<2000 {
            var name = ""
            for _ in 0..<random.number(0...12) { name += random.pick(pieces) }
            let once = EnterpriseName.normalised(name)
            guard EnterpriseName.normalised(once) == once else {
                Issue.record("“\(name)” becomes “\(once)”")
                return
            }
        }
    }
}
