import Configuration

extension TestDistrict {
    static let files = [
        PolicyFile(
            name: "district.yaml",
            text: """
                district: {code: "500103", name: 渝中区}
                goals:
                  carrierArea: {target: 1000000, by: 2027-12-31, counting: designated}
                  headcount: {target: 100000, by: 2027-12-31}
                layouts:
                  - {id: one-core-many-points, name: 一核多点}
                parks:
                  - {id: digital-economy, name: 重庆数字经济产业园}
                """),
        PolicyFile(
            name: "5001030001.yaml",
            text: """
                id: "5001030001"
                name: 示例大厦
                address: 重庆市渝中区示例路1号
                location: {longitude: 106.5516, latitude: 29.5567}
                park: digital-economy
                memberships:
                  - {layout: one-core-many-points, role: core, since: 2025-06-20}
                mantianxing: {since: 2025-09-01, level: municipal}
                carrier: {since: 2025-06-20, floors: [2-3]}
                floors:
                  - {numbers: [1-3], grossArea: 1000, use: office}
                policy:
                  directions: [industrial-software, it-services]
                  clusterTarget: {direction: industrial-software, share: 0.60}
                  askingRent: {from: 55, to: 75}
                  incentives:
                    - name: 工业软件企业租金减免
                      when: {directions: [industrial-software], minArea: 300, minHeadcount: 20}
                      rentReduction: 0.5
                      months: 24
                      source: 渝中区示例文件〔2025〕1号
                    - name: 装修补贴
                      when: {minArea: 500}
                      grantPerSquareMetre: 300
                  contact: {name: 招商专员, phone: "023-00000000"}
                """),
        PolicyFile(
            name: "5001030002.yaml",
            text: """
                id: "5001030002"
                name: 示例中心
                memberships:
                  - {layout: one-core-many-points, role: point, since: 2025-06-20}
                floors:
                  - {numbers: [1-3], grossArea: 1000, use: office}
                """),
        PolicyFile(
            name: "5001030003.yaml",
            text: """
                id: "5001030003"
                name: 示例广场
                floors:
                  - {numbers: [1-3], grossArea: 1000, use: office}
                """),
    ]
}
