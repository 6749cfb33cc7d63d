import Estate
import Reports

/// A building whose data is late.
struct OverviewLate: Sendable {
    let name: String
    let path: String
    let feed: String

    init(_ line: AreaReport.BuildingLine, on date: CalendarDate) {
        name = line.building.name
        path = Paths.building(line.building.id)
        feed = line.feed.map { "\($0.asOf)，已 \(date.days(since: $0.asOf)) 天" } ?? "从未报送"
    }
}

/// Alerts of one kind.
struct OverviewAlerts: Sendable {
    let title: String
    let count: String
    let items: [Item]
    /// What is left out, in words.
    let rest: String?

    struct Item: Sendable {
        let name: String
        let path: String
        let text: String
    }

    /// How many of each kind are listed; the building list has them all.
    private static let listed = 8

    private init?(_ title: String, _ items: [(weight: Double, building: Building, text: String)]) {
        guard !items.isEmpty else { return nil }
        self.title = title
        count = "\(items.count)"
        self.items = items.sorted { $0.weight > $1.weight }.prefix(Self.listed).map { item in
            Item(
                name: item.building.name, path: Paths.building(item.building.id),
                text: item.text)
        }
        rest =
            items.count > Self.listed ? "另有 \(items.count - Self.listed) 栋，见楼宇列表" : nil
    }

    /// Worst first within each kind.
    static func all(_ alerts: [Alert], settings: District.Settings) -> [OverviewAlerts] {
        var vacancy: [(Double, Building, String)] = []
        var ending: [(Double, Building, String)] = []
        var fallen: [(Double, Building, String)] = []
        var short: [(Double, Building, String)] = []
        for alert in alerts {
            switch alert.kind {
            case .vacancyHigh(let rate):
                vacancy.append(
                    (rate.value ?? 0, alert.building, "空置率 \(Figures.percent(rate))"))
            case .leasesEnding(let soon, let later, let onOffer):
                let offered =
                    onOffer > .zero ? "（其中 \(Figures.area(onOffer)) ㎡ 已列入可招商）" : ""
                ending.append(
                    (
                        Double(soon.hundredths) + Double(later.hundredths) / 1000, alert.building,
                        "90 天内 \(Figures.area(soon)) ㎡，180 天内共 \(Figures.area(later)) ㎡\(offered)"
                    ))
            case .occupiedFell(let from, let to):
                fallen.append(
                    (
                        Double((from - to).hundredths), alert.building,
                        "入驻 \(Figures.area(from)) → \(Figures.area(to)) ㎡"
                    ))
            case .mantianxingAreaShort(let area):
                short.append(
                    (
                        -Double(area.hundredths), alert.building,
                        "载体面积 \(Figures.area(area)) ㎡，不足 \(Figures.area(Alert.mantianxingArea)) ㎡"
                    ))
            }
        }
        let limit = Figures.real(settings.vacancyAlert * 100, decimals: 0)
        return [
            OverviewAlerts("空置率超过 \(limit)%", vacancy),
            OverviewAlerts("租约即将到期", ending),
            OverviewAlerts("入驻面积较上月末下降 5% 以上", fallen),
            OverviewAlerts("满天星楼宇载体面积不足", short),
        ].compactMap(\.self)
    }
}
