import Estate

/// How the elements of a foreign document were understood, for a dry run to show.
struct ElementReadings {
    private var readings: [Reading] = []
    private var known: [Key: Int] = [:]

    private struct Key: Hashable {
        var field: ImportField?
        var suffix: Int32
    }

    private struct Reading {
        var key: Key
        var note: String?
        var sample: String
        var count: Int
    }

    /// - Parameter field: `nil` for what is not used, with the reason in `note`.
    mutating func note(_ field: ImportField?, _ text: PlacedText, note: String? = nil) {
        let key = Key(field: field, suffix: text.suffix)
        if let index = known[key] {
            readings[index].count += 1
        } else {
            // A document of thousands of paths is not a mapping anyone could read.
            guard readings.count < 200 else { return }
            known[key] = readings.count
            readings.append(Reading(key: key, note: note, sample: text.text, count: 1))
        }
    }

    /// - Parameter unit: what a unit's element is called.
    func readings(
        unit: String, _ suffixes: PathSuffixes, _ trail: ElementTrail
    ) -> [FieldReading] {
        readings.map { reading in
            let path = unit + suffixes.text(reading.key.suffix, in: trail)
            return FieldReading(
                place: path, name: path.split(separator: "/").last.map(String.init) ?? path,
                field: reading.key.field, note: reading.note,
                sample: Diagnostic.shortened(reading.sample), count: reading.count)
        }
    }
}
