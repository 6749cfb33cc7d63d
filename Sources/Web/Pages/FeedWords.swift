import Estate

/// How feeds and what belongs to them are written on pages.
enum FeedWords {
    /// A moment to the minute, such as `2026-11-23 15:30`.
    static func time(_ instant: Instant) -> String {
        String(instant.description.prefix(16)).replacing("T", with: " ")
    }

    /// Floors in their order, neighbours joined: `-2 至 -1、3 至 28`.
    static func floors(_ numbers: [FloorNumber]) -> String {
        var runs: [(first: Int, last: Int)] = []
        for number in numbers.map({ Int($0.rawValue) }) {
            // There is no floor 0, and the ground is worth seeing.
            if let run = runs.last, run.last + 1 == number {
                runs[runs.count - 1].last = number
            } else {
                runs.append((number, number))
            }
        }
        return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first) 至 \($0.last)" }
            .joined(separator: "、")
    }

    /// A number of bytes.
    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) 字节"
        case ..<(1 << 20): "\((bytes + 512) / 1024) KiB"
        default:
            DecimalText.written((bytes * 10 + (1 << 19)) >> 20, decimals: 1)
                .replacing(".0", with: "") + " MiB"
        }
    }

    /// A day and its version, such as `2026-10-31 第 2 版`.
    static func version(_ asOf: CalendarDate, _ revision: Int?) -> String {
        revision.map { "\(asOf) 第 \($0) 版" } ?? asOf.description
    }

    static func coverage(_ coverage: Feed.Coverage) -> String {
        coverage == .full ? "整栋楼" : "部分楼层"
    }
}

extension FeedRecord.Status {
    /// The class of its tag.
    var tag: String {
        switch self {
        case .accepted: "good"
        case .held: "warn"
        case .discarded: "quiet"
        }
    }
}
