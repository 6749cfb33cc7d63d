import Estate
import Importers

/// Reads an input as a feed of whatever dialect, and holds the outcome to what every reading
/// promises. A broken promise ends the process, as a crash does.
func readAsFeed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    var outcomes = 0
    var floors = 0
    for piece in FeedStream([.bytes(input, name: "fuzz.xml")], context: context) {
        switch piece {
        case .opened, .feed, .source: continue
        case .floors(let packed, _):
            for floor in packed {
                // What was packed can be unpacked.
                guard (try? floor.unpacked()) != nil else { preconditionFailure("unpacking") }
            }
            floors += packed.count
        case .finished(let reading):
            outcomes += 1
            precondition(reading.log.hasErrors || reading.feed != nil, "neither feed nor error")
            for finding in reading.log.listed {
                precondition(!finding.message.isEmpty && !finding.hint.isEmpty, "wordless")
                precondition(finding.line ?? 1 >= 1 && finding.column ?? 1 >= 1, "misplaced")
            }
            if reading.feed == nil { precondition(reading.log.hasErrors, "nothing said") }
        case .failed: preconditionFailure("bytes at hand can't fail")
        }
    }
    precondition(outcomes > 0, "no outcome")
    return 0
}

let context: ImportContext = {
    let floors = ([-2, -1] + Array(1...40)).compactMap(FloorNumber.init).map {
        Building.FloorPlan(number: $0, grossArea: .largest)
    }
    let id = Building.ID(rawValue: "5001030001") ?? .placeholder
    let building = Building(id: id, name: "示例大厦", floors: floors)
    let day = CalendarDate(year: 2026, month: 10, day: 31)
    return ImportContext(
        buildings: [building], overrides: [:], today: day ?? .init(daysSince1970: 20_757),
        building: id, asOf: day)
}()

/// libFuzzer's driver (`FuzzerInterface.h`).
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
let result = runFuzzer(&count, &arguments) { readAsFeed($0, $1) }
precondition(result == 0, "libFuzzer ended with \(result)")
