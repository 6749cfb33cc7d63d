import Estate

extension SpreadsheetReport {
    /// 楼宇: a row for each building with every figure of the report's JSON but its industries.
    func addBuildings() throws {
        typealias Line = AreaReport.BuildingLine
        let identity: [SheetColumn<Line>] = [
            .text("编号", width: 13) { $0.building.id.rawValue },
            .text("名称", width: 30) { $0.building.name },
            .text("园区", width: 24) { park($0.building.park) },
            .text("角色") { $0.role?.name },
            .flag("满天星") { $0.isMantianxing }, .flag("核心载体") { $0.isCarrier },
            .count("数据编号") { $0.feed?.id }, .date("数据日期") { $0.feed?.asOf },
            .count("版次") { $0.feed?.revision }, .text("报送单位", width: 16) { $0.feed?.sender },
            .flag("过期") { $0.isStale },
        ]
        let readings: [SheetColumn<Line>] = CarrierReading.allCases.map { reading in
            .area("核心载体\n\(reading.name)(㎡)") { $0.readings[reading] }
        }
        _ = try add(
            "楼宇", identity + SheetColumn.measures { $0.areas } + readings, report.buildings,
            fixed: 2, pagesWide: 2)
    }

    /// 集聚: two rows for each building, by area and by tenants.
    func addClustering() throws {
        let rows = report.buildings.flatMap { line in
            [
                ClusteringRow(line: line, clustering: line.byArea, isByArea: true),
                ClusteringRow(line: line, clustering: line.byTenants, isByArea: false),
            ]
        }
        let shares: [SheetColumn<ClusteringRow>] = Direction.allCases.map { direction in
            .rate("\(direction.name)占比") { $0.clustering.shares[Int(direction.rawValue)] }
        }
        let quotients: [SheetColumn<ClusteringRow>] = Direction.allCases.map { direction in
            .quotient("\(direction.name)区位熵") {
                $0.clustering.locationQuotients[Int(direction.rawValue)]
            }
        }
        _ = try add("集聚", Self.clustering + shares + quotients, rows, fixed: 3, pagesWide: 3)
    }

    private struct ClusteringRow {
        var line: AreaReport.BuildingLine
        var clustering: Clustering
        var isByArea: Bool

        /// Square metres or tenants.
        func amount(_ amount: Int?) -> Cell {
            guard let amount else { return .empty }
            return isByArea ? .area(Area(hundredths: amount)) : .whole(amount)
        }

        var sample: String? {
            guard clustering.classified > 0 else { return nil }
            return clustering.locationQuotients.contains { $0 != nil } ? "足够" : "样本不足"
        }
    }

    private static var clustering: [SheetColumn<ClusteringRow>] {
        [
            .text("编号", width: 13) { $0.line.building.id.rawValue },
            .text("名称", width: 30) { $0.line.building.name },
            .text("按") { $0.isByArea ? "面积(㎡)" : "企业(家)" },
            SheetColumn("已认定", .area) { $0.amount($0.clustering.classified) },
            SheetColumn("待认定", .area) { $0.amount($0.clustering.unclassified) },
            .text("主导方向", width: 18) { $0.clustering.leadingDirection?.name },
            SheetColumn("主导方向的量", .area) { $0.amount($0.clustering.leadingShare?.numerator) },
            .rate("主导占比＝主导÷已认定") { $0.clustering.leadingShare },
            SheetColumn("九大方向的量", .area) { $0.amount($0.clustering.nineShare.numerator) },
            .rate("九大方向占比＝九大÷已认定") { $0.clustering.nineShare },
            .quotient("HHI") { $0.clustering.hhi },
            .quotient("等效类数 1/HHI") { $0.clustering.effectiveNumber },
            .quotient("Krugman 差异") { $0.clustering.krugman },
            .text("区位熵样本") { $0.sample },
        ]
    }
}
