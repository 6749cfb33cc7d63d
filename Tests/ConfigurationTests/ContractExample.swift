import Estate
/// The two policy files the documentation shows.
enum ContractExample {
    static let district = """
        district: {code: "500103", name: 渝中区}
        goals:
          carrierArea: {target: 1000000, by: 2027-12-31, counting: designated}   # m²; designated | usable | used | directions
          headcount:   {target: 100000,  by: 2027-12-31}
          enterprises: {target: 7000,    by: 2027-12-31}
          output:      {target: 10000000, by: 2027-12-31}                        # 万元, i.e. 1000 亿元
        layouts:
          - {id: one-core-many-points, name: 一核多点}
        parks:
          - {id: digital-economy, name: 重庆数字经济产业园}
          - {id: cross-border, name: 跨境电商综合服务园区}
          - {id: digital-creative, name: 数字文创产业园区}
        settings:
          staleAfterDays: 45        # a building whose last feed is older is marked stale
          availabilityHorizonDays: 180
          locationQuotient: {minArea: 2000, minTenants: 5}
          vacancyAlert: 0.30
        industryOverrides: {"6513": industrial-software}   # optional, staff decisions that replace the built-in map

        """

    static let building = """
        id: "5001030001"
        name: 示例·数字经济产业园A座
        address: 重庆市渝中区示例路1号
        location: {longitude: 106.5516, latitude: 29.5567}
        park: digital-economy                 # optional
        memberships:                          # dated, many-to-many
          - {layout: one-core-many-points, role: core, since: 2025-06-20}      # role: core | point
        mantianxing: {since: 2025-09-01, level: municipal}                     # optional; level: municipal | district
        carrier: {since: 2025-06-20, floors: [3-28]}                           # optional; the floors that count as 核心载体
        floors:                               # gross area (建筑面积, GB/T 50353) of each floor, m²
          - {numbers: [-2, -1], grossArea: 2600, use: parking}
          - {numbers: [1-2], grossArea: 2100, use: retail}
          - {numbers: [3-28], grossArea: 1650.5, use: office}
        policy:                               # 一楼一策
          directions: [industrial-software, it-services]     # wanted, most wanted first
          clusterTarget: {direction: industrial-software, share: 0.60}
          askingRent: {from: 55, to: 75}                     # 元/㎡·月
          incentives:
            - name: 工业软件企业租金减免
              when: {directions: [industrial-software], minArea: 300, minHeadcount: 20}   # all must hold; each key optional
              rentReduction: 0.5                             # share of the asking rent
              months: 24
              source: 渝中区示例文件〔2025〕1号
            - name: 装修补贴
              when: {minArea: 500}
              grantPerSquareMetre: 300                       # 元/㎡, once
          contact: {name: 招商专员, phone: "023-00000000"}

        """
}
