import Estate
import Reports

/// 企业: the tenants of occupied units, found by name or credit code.
struct TenantsPage: Page {
    let frame: Frame
    let text: String
    let count: String
    let table: Picture?
    /// Where the file of a credit code is that is in no building now.
    let formerPath: String?
    let previous: String?
    let following: String?

    /// How many are shown at once.
    static let most = 50

    /// What somebody looks for, and which part of it they want to see.
    struct Question: Sendable {
        let text: String
        let page: Int
        let pages: Int

        init(text: String, page: Int, of count: Int) {
            self.text = text
            pages = max(1, (count + TenantsPage.most - 1) / TenantsPage.most)
            self.page = min(max(1, page), pages)
        }

        var start: Int { (page - 1) * TenantsPage.most }

        /// `nil` for a page that is not there.
        func path(page: Int) -> String? {
            guard (1...pages).contains(page) else { return nil }
            return Paths.query(
                Paths.tenants, [("search", text), ("page", page == 1 ? nil : "\(page)")])
        }
    }

    init(
        _ page: TenantRegisterPage, question: Question, buildings: [Building.ID: Building],
        today: CalendarDate, frame: Frame
    ) {
        let entries = page.entries
        self.frame = frame
        text = question.text
        count = Self.words(page.total, question, today)
        table =
            entries.isEmpty
            ? nil
            : DataTable(
                label: "企业",
                columns: [
                    .text("企业"), .text("统一社会信用代码"), .text("方向"), .number("入驻面积（㎡）"),
                    .number("人数"), .number("年产值（万元）"), .name("楼宇"),
                ],
                rows: entries.map { Self.row($0, page.names[$0.tenant], buildings) },
                isSortable: true, isOfRecords: true
            ).picture
        formerPath =
            entries.isEmpty ? TenantKey(question.text.uppercased()).map(Paths.tenant) : nil
        previous = question.path(page: question.page - 1)
        following = question.path(page: question.page + 1)
    }

    private static func words(
        _ count: Int, _ question: Question, _ today: CalendarDate
    ) -> String {
        let found = question.text.isEmpty ? "入驻企业" : "找到企业"
        let part = question.pages > 1 ? "；第 \(question.page) 页，共 \(question.pages) 页" : ""
        return "截至 \(today)，\(found) \(Figures.count(count)) 家，按面积从大到小\(part)。"
    }

    private static func row(
        _ entry: TenantRegister.Entry, _ name: TenantName?, _ buildings: [Building.ID: Building]
    ) -> [DataTable.Cell] {
        let places = entry.places.prefix(3).map { place in
            buildings[place.building]?.name ?? place.building.rawValue
        }
        let rest = entry.places.count > 3 ? " 等 \(entry.places.count) 栋" : ""
        let written = name?.name ?? entry.tenant.description
        return [
            DataTable.Cell(BuildingWords.clipped(written), href: Paths.tenant(entry.tenant)),
            DataTable.Cell(name?.creditCode ?? Figures.unknown), .direction(entry.direction),
            .area(entry.area), .count(entry.headcount),
            DataTable.Cell(
                TenantWords.output(entry.annualOutput), order: "\(entry.annualOutput)"),
            DataTable.Cell(places.joined(separator: "、") + rest),
        ]
    }
}
