import Estate
@testable import Configuration

/// A small sound folder, of which a test replaces what it is about.
enum Sample {
    static let district = """
        district: {code: "500103", name: 渝中区}
        goals:
          carrierArea: {target: 1000000, by: 2027-12-31, counting: designated}
          headcount: {target: 100000, by: 2027-12-31}
        layouts:
          - {id: one-core-many-points, name: 一核多点}
        parks:
          - {id: digital-economy, name: 重庆数字经济产业园}
          - {id: cross-border, name: 跨境电商综合服务园区}
        settings:
          staleAfterDays: 60
          availabilityHorizonDays: 90
          locationQuotient: {minArea: 1500.5, minTenants: 4}
          vacancyAlert: 0.25
        industryOverrides: {"6513": industrial-software, "6940": other}

        """

    static let building = """
        id: "5001030001"
        name: 示例楼
        address: 重庆市渝中区示例路1号
        location: {longitude: 106.5516, latitude: 29.5567}
        park: digital-economy
        memberships:
          - {layout: one-core-many-points, role: core, since: 2025-06-20}
        mantianxing: {since: 2025-09-01, level: municipal}
        carrier: {since: 2025-06-20, floors: [3-5]}
        floors:
          - {numbers: [-2, -1], grossArea: 2600, use: parking}
          - {numbers: [1-2], grossArea: 2100, use: retail}
          - {numbers: [3-5], grossArea: 1650.5}
        policy:
          directions: [industrial-software, it-services]
          clusterTarget: {direction: industrial-software, share: 0.60}
          askingRent: {from: 55, to: 75.5}
          incentives:
            - name: 租金减免
              when: {directions: [industrial-software], minArea: 300, minHeadcount: 20}
              rentReduction: 0.5
              months: 24
              source: 示例文件
            - name: 装修补贴
              grantPerSquareMetre: 300
          contact: {name: 招商专员, phone: 02300000000}

        """
}

extension String {
    /// The text with the first occurrence of another replaced.
    func with(_ old: String, _ new: String) -> String {
        replacing(old, with: new, maxReplacements: 1)
    }
}

extension PolicyFolder {
    /// A folder of the two samples, or of other texts in their place.
    static func make(
        district: String? = Sample.district, building: String = Sample.building,
        more: [PolicyFile] = []
    ) -> PolicyFolder {
        var files = [PolicyFile(name: "5001030001.yaml", text: building)] + more
        if let district { files.append(PolicyFile(name: "district.yaml", text: district)) }
        return parse(files)
    }
}
