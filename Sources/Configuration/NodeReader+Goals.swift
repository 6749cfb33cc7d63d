import Estate

extension NodeReader {
    /// The goals of the plan; only that for the carrier area has to be there.
    mutating func goals(_ place: Place) -> District.Goals? {
        let keys = ["carrierArea", "headcount", "enterprises", "output"]
        guard let section = self.section(place, keys: keys) else { return nil }
        let carrierArea = required("carrierArea", in: section).flatMap { carrierGoal($0) }
        let headcount = section["headcount"].flatMap { goal($0) }
        let enterprises = section["enterprises"].flatMap { goal($0) }
        let output = section["output"].flatMap { goal($0) }
        guard let carrierArea else { return nil }
        return District.Goals(
            carrierArea: carrierArea, headcount: headcount, enterprises: enterprises,
            output: output)
    }

    private mutating func carrierGoal(_ place: Place) -> District.CarrierGoal? {
        let keys = ["target", "by", "counting"]
        guard let section = self.section(place, keys: keys) else { return nil }
        let target = required("target", in: section).flatMap {
            area($0, from: Area(hundredths: 1))
        }
        let by = required("by", in: section).flatMap { date($0) }
        let counting = required("counting", in: section).flatMap {
            word($0, among: Words.readings)
        }
        guard let target, let by, let counting else { return nil }
        return District.CarrierGoal(target: target, by: by, counting: counting)
    }

    private mutating func goal(_ place: Place) -> District.Goal? {
        guard let section = self.section(place, keys: ["target", "by"]) else { return nil }
        let target = required("target", in: section).flatMap {
            whole($0, in: 1...1_000_000_000_000)
        }
        let by = required("by", in: section).flatMap { date($0) }
        guard let target, let by else { return nil }
        return District.Goal(target: target, by: by)
    }

    /// Settings; what the file does not state keeps its default.
    mutating func settings(_ place: Place) -> District.Settings? {
        let keys = [
            "staleAfterDays", "availabilityHorizonDays", "locationQuotient", "vacancyAlert",
            "reports",
        ]
        guard let section = self.section(place, keys: keys) else { return nil }
        var settings = District.Settings()
        if let days = section["staleAfterDays"].flatMap({ whole($0, in: 1...36_500) }) {
            settings.staleAfterDays = days
        }
        if let days = section["availabilityHorizonDays"].flatMap({ whole($0, in: 0...3650) }) {
            settings.availabilityHorizonDays = days
        }
        if let sample = section["locationQuotient"].flatMap({ minimumSample($0) }) {
            settings.locationQuotient = sample
        }
        if let rate = section["vacancyAlert"].flatMap({ share($0) }) {
            settings.vacancyAlert = rate
        }
        if let schedule = section["reports"].flatMap({ reportSchedule($0) }) {
            settings.reports = schedule
        }
        return settings
    }

    /// The day of the month after a period on which its report is due, such as `{monthly: 5}`.
    private mutating func reportSchedule(_ place: Place) -> ReportSchedule? {
        let kinds: KeyValuePairs<String, Period.Kind> = [
            "monthly": .month, "quarterly": .quarter, "halfYearly": .half, "yearly": .year,
        ]
        guard let section = self.section(place, keys: kinds.map(\.key)) else { return nil }
        var schedule = ReportSchedule()
        for (key, kind) in kinds {
            schedule.days[kind] = section[key].flatMap { whole($0, in: 1...31) }
        }
        return schedule
    }

    private mutating func minimumSample(_ place: Place) -> District.MinimumSample? {
        guard let section = self.section(place, keys: ["minArea", "minTenants"]) else {
            return nil
        }
        var sample = District.MinimumSample()
        if let area = section["minArea"].flatMap({ self.area($0, from: .zero) }) {
            sample.area = area
        }
        if let tenants = section["minTenants"].flatMap({ whole($0, in: 0...1_000_000) }) {
            sample.tenants = tenants
        }
        return sample
    }
}
