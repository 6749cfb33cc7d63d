import Estate
import Foundation
import Importers
import Testing

/// Everything that is read from a foreign document, line by line, and the file that holds what is
/// expected beside it.
enum ForeignTranscript {
    /// Two towers whose floors hold 150 m² each, on 2026-10-31.
    static func context(
        _ words: [String] = ["tower-a=5001030001", "示例B座=5001030002"], asOf: String? = "2026-10-31"
    ) throws -> ImportContext {
        let size = Area(squareMetres: 150)
        var context = ImportContext.make(
            buildings: [
                .make(floors: Array(1...40), grossArea: size),
                .make(id: "5001030002", floors: Array(1...40), grossArea: size),
            ], asOf: asOf.map(CalendarDate.make))
        let choice = try BuildingChoice(words)
        (context.building, context.namedBuildings) = (choice.building, choice.named)
        return context
    }

    /// The fixtures of a folder that have a text beside them; all of them while texts are recorded.
    static func names(in folder: String) -> [String] {
        let isRecording = ProcessInfo.processInfo.environment["MANTIANXING_RECORD"] != nil
        let path = ForeignFixture.folder.appending(path: folder).path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(isRecording ? ".xml" : ".txt") }
            .map { String($0.dropLast(4)) }.sorted()
    }

    /// What a fixture says.
    static func readings(_ name: String) throws -> [SourceReading] {
        SourceReading.all(
            [.bytes(try ForeignFixture.bytes(name), name: name)], context: try context())
    }

    static func text(_ readings: [SourceReading]) -> String {
        readings.map { text($0) }.joined(separator: "\n")
    }

    private static func text(_ reading: SourceReading) -> String {
        let feed = reading.feed.map { "\($0.building) \($0.asOf)" } ?? "-"
        var lines = ["feed \(feed)"]
        for floor in reading.floors {
            for unit in floor.units { lines.append(line(of: unit, on: floor.number)) }
        }
        for finding in reading.log.listed { lines.append(line(of: finding)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(of unit: Estate.Unit, on floor: FloorNumber?) -> String {
        var parts = ["unit", floor?.description ?? "?", unit.id, unit.area.description]
        parts += [unit.state.id, unit.use.id, unit.availableFrom?.description ?? "-"]
        parts += [unit.tenant?.name ?? "-", "line \(unit.line)"]
        if let lease = unit.lease {
            let rent = lease.rent.map { " at \($0)" } ?? ""
            parts.append(
                "\(lease.start?.description ?? "?") to \(lease.end?.description ?? "?")\(rent)")
        }
        if let isHere = unit.tenant?.isRegisteredInDistrict {
            parts.append(isHere ? "registered here" : "registered elsewhere")
        }
        return parts.joined(separator: " | ")
    }

    private static func line(of finding: Diagnostic) -> String {
        let place = "\(finding.line ?? 0):\(finding.column ?? 0)"
        var parts = [finding.severity.rawValue, finding.code.rawValue, place]
        parts += [finding.path ?? "-", finding.value ?? "-", finding.message]
        return parts.joined(separator: " | ")
    }

    /// Holds what is read from a fixture against the text beside it.
    static func check(_ name: String, _ context: ImportContext) throws {
        let file = ForeignFixture.folder.appending(path: name)
        let bytes = Array(try Data(contentsOf: file))
        let readings = SourceReading.all([.bytes(bytes, name: name)], context: context)
        let text = text(readings)
        let beside = file.deletingPathExtension().appendingPathExtension("txt")
        if ProcessInfo.processInfo.environment["MANTIANXING_RECORD"] != nil {
            try text.write(to: beside, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: beside, encoding: .utf8)), "\(name)")
        for reading in readings {
            #expect(reading.source == (reading.log.hasErrors ? [] : bytes))
        }
    }
}
