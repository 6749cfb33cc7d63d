public import Estate

extension Sequence<FeedRecord> {
    /// The feeds as a table for spreadsheets: a row for each. Areas in m² with two decimals.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "编号", "楼宇编号", "数据日期", "版次", "状态", "范围", "格式", "报送单位", "文件", "楼层数", "单元数",
            "入驻面积(㎡)", "提醒数", "收到时间", "采用时间",
        ])
        for feed in self {
            csv.cell(feed.id)
            csv.cell(feed.building.rawValue)
            csv.cell(feed.asOf)
            csv.cell(feed.revision)
            csv.cell(feed.status.name)
            csv.cell(feed.coverage == .full ? "全楼" : "部分楼层")
            csv.cell(feed.dialect)
            csv.cell(feed.sender)
            csv.cell(feed.sourceName)
            csv.cell(feed.floors)
            csv.cell(feed.units)
            csv.cell(feed.occupied)
            csv.cell(feed.warnings)
            csv.cell(feed.receivedAt.description)
            csv.cell(feed.acceptedAt?.description)
            csv.endRow()
        }
        return csv.bytes
    }
}
