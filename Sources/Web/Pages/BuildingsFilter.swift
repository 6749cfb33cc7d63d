import Estate
import Reports

/// The form above the register as it was filled in.
struct BuildingsFilter: Sendable {
    let text: String
    let parks: [VacancyForm.Choice]
    let hasParks: Bool
    let roles: [VacancyForm.Choice]
    let mantianxing: [VacancyForm.Choice]
    let isStale: Bool
    let isVacant: Bool
    let staleLabel: String
    let vacantLabel: String
    let sort: String
    let order: String
    let isNarrow: Bool

    init(_ question: BuildingsQuestion, district: District) {
        func choices(_ chosen: String?, _ all: [(String, String)]) -> [VacancyForm.Choice] {
            ([("", "不限")] + all).map {
                VacancyForm.Choice(id: $0.0, name: $0.1, isChosen: $0.0 == chosen ?? "")
            }
        }
        text = question.text
        parks = choices(question.park, district.parks.map { ($0.id, $0.name) })
        hasParks = !district.parks.isEmpty
        roles = choices(
            question.role?.rawValue,
            Building.Role.allCases.map { ($0.rawValue, $0.name) } + [("none", "布局以外")])
        mantianxing = choices(
            question.isMantianxing.map { "\($0)" }, [("true", "是"), ("false", "不是")])
        isStale = question.isStale
        isVacant = question.isVacant
        let settings = district.settings
        staleLabel = "数据过期（超过 \(settings.staleAfterDays) 天）"
        vacantLabel = "空置率超过 \(Figures.real(settings.vacancyAlert * 100, decimals: 0))%"
        sort = question.sort.rawValue
        order = question.isDescending ? "desc" : "asc"
        isNarrow = question.isNarrow
    }
}
