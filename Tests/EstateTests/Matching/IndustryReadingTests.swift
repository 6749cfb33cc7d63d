import Testing

@testable import Estate

@Suite struct IndustryReadingTests {
    private func reading(_ code: String, _ classifier: Classifier = .builtIn) throws
        -> IndustryReading
    {
        IndustryReading(try #require(IndustryCode(code, edition: .edition2017)), classifier)
    }

    @Test(arguments: [
        ("6513", "行业代码 6513 应用软件开发：对应多个方向，要逐家认定，所以匹配分里没有方向和集聚两项"),
        ("6510", "行业代码 6510：只有 2011 版才有的代码，所以"), ("6590", "行业代码 6590：对照表里没有这个代码，所以"),
        ("9999", "行业代码 9999：不是 GB/T 4754 的代码，所以"),
    ])
    func `a code that stands for no direction says why, and what then`(code: String, words: String)
        throws
    {
        let reading = try reading(code)
        #expect(reading.direction == nil)
        #expect(reading.note?.hasPrefix(words) == true, "\(reading.note ?? "nothing")")
        #expect(reading.note?.hasSuffix("就直接选方向。") == true)
    }

    @Test(arguments: [
        ("6591", Direction.itServices, "行业代码 6591 呼叫中心：2011 版里是另一个行业，这里按 2017 版，方向是信息技术服务。"),
        ("7240", .other, "行业代码 7240：只有 2011 版才有，这里按方向是非九大方向。"),
    ])
    func `a code that the editions read differently says how it is read here`(
        code: String, direction: Direction, words: String
    ) throws {
        let reading = try reading(code)
        #expect(reading.direction == direction)
        #expect(reading.note?.hasPrefix(words) == true, "\(reading.note ?? "nothing")")
    }

    @Test(arguments: ["6511", "5171", "7297"])
    func `a code that speaks for itself needs no words`(code: String) throws {
        let reading = try reading(code)
        #expect(reading.direction != nil)
        #expect(reading.note == nil)
    }

    @Test func `what the district has decided of a code holds`() throws {
        let classifier = Classifier(overrides: ["6513": .industrialSoftware])
        let reading = try reading("6513", classifier)
        #expect(reading.direction == .industrialSoftware)
        #expect(reading.note == nil)
    }
}
