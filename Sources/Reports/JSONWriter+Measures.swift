import Estate

/// The blocks of keys that come up again and again in the area report.
extension JSONWriter {
    mutating func fields(_ areas: AreaMeasures) {
        field("gross", areas.gross)
        field("lettable", areas.lettable)
        field("occupied", areas.occupied)
        field("committed", areas.committed)
        field("vacant", areas.vacant)
        field("available", areas.available)
        field("expiring", areas.expiring)
        field("occupancyRate", areas.occupancyRate)
        field("leasedRate", areas.leasedRate)
        field("vacancyRate", areas.vacancyRate)
        field("tenants", areas.tenants)
        field("headcount", areas.headcount)
        field("wault", areas.leaseTerm.months)
    }

    mutating func fields(_ group: AreaReport.Group) {
        field("buildings", group.buildings)
        fields(group.areas)
    }

    mutating func fields(_ readings: CarrierReadings) {
        for reading in CarrierReading.allCases {
            key(named: reading.rawValue)
            value(readings[reading])
        }
    }

    mutating func fields(_ pace: GoalPace) {
        field("counting", pace.goal.counting.rawValue)
        field("target", pace.goal.target)
        field("by", pace.goal.by)
        field("value", pace.value)
        field("progress", pace.progress)
        field("remaining", pace.remaining)
        field("requiredPerMonth", pace.requiredPerMonth)
        field("observedPerMonth", pace.observedPerMonth)
        field("projectedOn", pace.projectedOn)
        object("readings") { $0.fields(pace.readings) }
    }

    /// - Parameter isByArea: whether amounts are hundredths of a square metre, not tenants.
    mutating func fields(_ clustering: Clustering, isByArea: Bool) {
        if isByArea {
            field("classified", Area(hundredths: clustering.classified))
            field("unclassified", Area(hundredths: clustering.unclassified))
        } else {
            field("classified", clustering.classified)
            field("unclassified", clustering.unclassified)
        }
        object("shares") { json in
            for (direction, share) in zip(Direction.allCases, clustering.shares) {
                json.key(named: direction.id)
                json.value(share)
            }
        }
        field("leadingDirection", clustering.leadingDirection?.id)
        field("leadingShare", clustering.leadingShare)
        field("nineShare", clustering.nineShare)
        field("hhi", clustering.hhi)
        field("effectiveNumber", clustering.effectiveNumber)
        field("krugman", clustering.krugman)
        object("locationQuotients") { json in
            for (direction, quotient) in zip(Direction.allCases, clustering.locationQuotients) {
                json.key(named: direction.id)
                json.value(quotient)
            }
        }
    }
}
