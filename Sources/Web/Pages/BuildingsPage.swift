import Estate
import Reports

/// The register: every building with its occupancy today.
struct BuildingsPage: Page {
    let frame: Frame
    let filter: BuildingsFilter
    /// How many there are, and how many of them are shown.
    let count: String
    /// `nil` where no building fits.
    let list: BuildingsList?
    let emptyText: String

    /// Buildings of a page.
    static let pageSize = 50

    /// - Parameter report: of the buildings the account may see, as of today.
    init(
        _ question: BuildingsQuestion, _ report: AreaReport, district: District, frame: Frame
    ) {
        self.frame = frame
        filter = BuildingsFilter(question, district: district)
        let wanted = question.select(report.buildings, settings: district.settings)
        let pages = max(1, (wanted.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(question.page, pages)
        let shown = Array(wanted.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize))
        count = Self.count(
            all: report.buildings.count, wanted: wanted.count, page: page, of: pages,
            isNarrow: question.isNarrow)
        list =
            shown.isEmpty
            ? nil
            : BuildingsList(
                shown, question, report, parks: district.parks,
                pages: pages > 1 ? BuildingsPager(question, page: page, of: pages) : nil)
        emptyText = report.buildings.isEmpty ? Self.noBuildings : Self.noneFits
    }
}

extension BuildingsPage {
    private static let noBuildings = "这个账户还没有楼宇，请联系管理员。"
    private static let noneFits = "没有符合条件的楼宇。可以去掉几个条件再试。"

    private static func count(
        all: Int, wanted: Int, page: Int, of pages: Int, isNarrow: Bool
    ) -> String {
        let total = "共 \(Figures.count(all)) 栋"
        let fitting = isNarrow ? "，符合条件 \(Figures.count(wanted)) 栋" : ""
        return total + fitting + (pages > 1 ? "；第 \(page) 页，共 \(pages) 页" : "")
    }
}
