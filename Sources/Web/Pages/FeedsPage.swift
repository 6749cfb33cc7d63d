import Estate
import Reports
import Storage

/// Where feeds are sent: the form, how fresh the buildings' data is, what waits, what came.
struct FeedsPage: Page {
    let frame: Frame
    /// `nil` for those who only read.
    let form: UploadForm?
    let buildings: [Row]
    let buildingsNote: String?
    let staleAfterDays: String
    let held: FeedTable?
    let history: FeedTable?
    let filter: Filter
    let samples: FeedSamples?

    /// How fresh a building's data is.
    struct Row: Sendable {
        let building: String
        let path: String
        let history: String
        let asOf: String
        let age: String
        let days: String
        let status: String
        let tag: String
    }

    /// Which feeds of the history are shown.
    struct Filter: Sendable {
        let options: [UploadForm.Option]
        let statuses: [UploadForm.Option]
        let isSet: Bool
        /// Where the page begins further down: the way back to its top.
        let newest: String?
        let older: String?
        let hasPages: Bool
    }

    /// How many buildings are listed; those whose data is oldest come first.
    static let mostBuildings = 50

    init(_ question: Question, _ answer: Answer, form: UploadForm?, frame: Frame) {
        self.frame = frame
        self.form = form
        let settings = answer.settings
        let rows = answer.buildings.map { building in
            (building, answer.newest[building.id])
        }.sorted { left, right in
            (left.1?.asOf.daysSince1970 ?? .min, left.0.id)
                < (right.1?.asOf.daysSince1970 ?? .min, right.0.id)
        }
        buildings = rows.prefix(Self.mostBuildings).map {
            Row($0, newest: $1, settings: settings, today: answer.today)
        }
        buildingsNote =
            rows.count > buildings.count
            ? "共 \(Figures.count(rows.count)) 栋，这里列出数据最旧的 \(buildings.count) 栋。" : nil
        let names = Dictionary(
            answer.buildings.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        staleAfterDays = Figures.count(settings.staleAfterDays)
        held = FeedTable(answer.held, names: names)
        history = FeedTable(answer.history, names: names)
        filter = Filter(question, buildings: answer.buildings, next: answer.next)
        samples = form == nil ? nil : FeedSamples(buildings: answer.buildings)
    }
}

extension FeedsPage {
    /// What of the history is asked for.
    struct Question: Sendable {
        var building: Building.ID?
        var status: FeedRecord.Status?
        var before: Int?

        /// - Throws: where a value is not one of its kind.
        init(_ values: RequestValues) throws(Problem) {
            building = try values.building("building")
            status = try values.word("status")
            before = try values.cursor()
        }

        /// Where the same is asked, from a place on.
        func path(before: Int?) -> String {
            Paths.query(
                Paths.feeds,
                [
                    ("building", building?.rawValue), ("status", status?.rawValue),
                    ("cursor", before.map(String.init)),
                ]) + "#history"
        }
    }

    /// What the store says.
    struct Answer: Sendable {
        /// Those the account may see.
        var buildings: [Building]
        var newest: [Building.ID: BuildingOccupancy.Source]
        var held: [FeedRecord]
        var history: [FeedRecord]
        /// Where the history goes on.
        var next: Int?
        var settings: District.Settings
        var today: CalendarDate
    }
}

extension FeedsPage.Filter {
    fileprivate init(_ question: FeedsPage.Question, buildings: [Building], next: Int?) {
        options = buildings.map {
            UploadForm.Option(
                id: $0.id.rawValue, label: "\($0.name)（\($0.id)）",
                isChosen: $0.id == question.building)
        }
        statuses = FeedRecord.Status.allCases.map {
            UploadForm.Option(id: $0.rawValue, label: $0.name, isChosen: $0 == question.status)
        }
        isSet = question.building != nil || question.status != nil
        newest = question.before == nil ? nil : question.path(before: nil)
        older = next.map { question.path(before: $0) }
        hasPages = newest != nil || older != nil
    }
}

extension FeedsPage.Row {
    fileprivate init(
        _ building: Building, newest: BuildingOccupancy.Source?, settings: District.Settings,
        today: CalendarDate
    ) {
        self.building = building.name
        path = Paths.building(building.id)
        history = Paths.query(Paths.feeds, [("building", building.id.rawValue)]) + "#history"
        guard let newest else {
            (asOf, age, days, status, tag) = (Figures.unknown, "还没有数据", "", "未报送", "bad")
            return
        }
        let count = today.days(since: newest.asOf)
        asOf = FeedWords.version(newest.asOf, newest.revision)
        age = count == 0 ? "今天" : "\(Figures.count(count)) 天前"
        days = String(count)
        let isLate = count > settings.staleAfterDays
        (status, tag) = isLate ? ("已过期", "warn") : ("正常", "good")
    }
}
