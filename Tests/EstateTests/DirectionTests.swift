import Estate
import Testing

@Suite struct DirectionTests {
    @Test func `the ids come in the order of the list, which breaks ties`() {
        #expect(
            Direction.allCases.map(\.id) == [
                "industrial-software", "it-services", "digital-content", "industrial-design",
                "blockchain", "xinchuang", "high-growth", "engineering-services",
                "research-services", "other",
            ])
        #expect(Direction.allCases.sorted() == Direction.allCases)
    }

    @Test func `the names are those of the plan`() {
        #expect(
            Direction.allCases.map(\.name) == [
                "工业软件", "信息技术服务", "数字内容", "工业设计", "区块链", "信创", "高成长性产业", "工程技术服务业",
                "其他科研服务业", "非九大方向",
            ])
    }

    @Test func `the nine are all but other`() {
        #expect(Direction.nine == Array(Direction.allCases.dropLast()))
        #expect(!Direction.other.isOneOfTheNine)
    }

    @Test(arguments: Direction.allCases)
    func `an id leads back to its direction`(direction: Direction) {
        #expect(Direction(id: direction.id) == direction)
    }

    @Test(arguments: ["", "software", "Industrial-Software", "industrialSoftware", "工业软件"])
    func `other words are no direction`(id: String) {
        #expect(Direction(id: id) == nil)
    }
}
