import Estate
import Foundation
import Reports
import Testing

@Suite struct ClusteringExportTests {
    private var report: AreaReport {
        var building = Building.sampleA
        building.policy = Policy(
            directions: [.blockchain, .industrialSoftware],
            clusterTarget: Policy.ClusterTarget(direction: .industrialSoftware, share: 0.6))
        return .sample(buildings: [building, .sampleB])
    }

    @Test func `the JSON says what the area report says, and what is missing`() throws {
        let text = String(decoding: report.clusteringJSON(), as: UTF8.self)
        #expect(text.hasSuffix("\n"))
        #expect(text.contains("\"asOf\":\"2026-10-31\""))
        let area = try #require(report.buildings.first?.areas)
        #expect(
            text.contains(
                """
                "gaps":[{"building":"5001030001","direction":"blockchain","rank":1,"missing":true,\
                "area":0.00,"tenants":0,"share":0.000000,"target":null,"shortfall":null,\
                "areaNeeded":null,"vacant":\(area.vacant),"available":\(area.available),\
                "areaElsewhere":0.00,"districtTenants":0},\
                {"building":"5001030001","direction":"industrial-software","rank":2,\
                "missing":false,
                """.replacing("\n", with: "")), "\(text)")
    }

    @Test func `the table has a row for each direction that is there or wanted`() {
        let text = String(decoding: report.clusteringCSV().dropFirst(3), as: UTF8.self)
        let rows = text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(Set(rows.map(\.count)) == [21])
        #expect(rows.dropFirst().map { $0[3] } == ["工业软件", "信息技术服务", "区块链", "非九大方向"])
        #expect(rows.dropFirst().map { $0[13] } == ["2", "", "1", ""])
        #expect(rows[1][4] == "820.25" && rows[1][14] == "0.600000")
    }
}
