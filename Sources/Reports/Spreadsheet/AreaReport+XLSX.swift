public import Estate

extension AreaReport {
    /// The report as a workbook (ECMA-376) that Excel, WPS and LibreOffice open: numbers as numbers,
    /// days as days, texts never as formulas, every rate beside what it is made of.
    ///
    /// The same report makes the same bytes.
    ///
    /// - Throws: where temporary files can't be written.
    public func xlsx() throws -> [UInt8] {
        let workbook = try Workbook(
            title: "\(districtName)楼宇产业面积报告",
            subject: "截至 \(asOf)，数据已知时间 \(knownAt)", made: knownAt)
        let report = SpreadsheetReport(report: self, workbook: workbook)
        try report.addOverview()
        try report.addBuildings()
        try report.addGroups()
        try report.addMantianxing()
        try report.addDirections()
        try report.addClustering()
        try report.addComparisons()
        return try workbook.finish()
    }
}

/// The area report sheet by sheet.
struct SpreadsheetReport {
    let report: AreaReport
    let workbook: Workbook

    /// A sheet of one table, set up for paper.
    func add<Row>(
        _ name: String, _ columns: [SheetColumn<Row>], _ rows: [Row], fixed: Int,
        pagesWide: Int = 1
    ) throws -> Sheet {
        let sheet = try workbook.sheet(name)
        sheet.table(columns, rows, fixed: fixed)
        print(sheet, pagesWide: pagesWide)
        return sheet
    }

    /// - Parameter pagesWide: `nil` to leave the scale alone.
    func print(_ sheet: Sheet, pagesWide: Int?) {
        let period = report.period.map { "，\($0.name)" } ?? ""
        sheet.print(
            pagesWide: pagesWide,
            head: "\(report.districtName)楼宇产业面积报告 · \(sheet.name)（截至 \(report.asOf)\(period)）",
            foot: "数据已知时间 \(report.knownAt.description.prefix(19).replacing("T", with: " "))")
    }

    /// A park's name; its identifier where the district has no such park.
    func park(_ id: String?) -> String? {
        id.map { id in report.parks.first { $0.park.id == id }?.park.name ?? id }
    }
}
