import ArgumentParser
import Estate
import Importers

/// Words of the command line as values; a word that can't be read is wrong usage.
enum Arguments {
    static func building(_ text: String?) throws -> Building.ID? {
        try text.map { text in
            guard let id = Building.ID(rawValue: text) else {
                throw ValidationError("楼宇编号“\(text)”不是十位数字。")
            }
            return id
        }
    }

    /// `ID`, or `NAME=ID` as often as there are buildings.
    static func choice(_ words: [String]) throws -> BuildingChoice {
        if words.contains("") { throw ValidationError("楼宇编号“”不是十位数字。") }
        do throws(BuildingChoice.Misuse) {
            return try BuildingChoice(words)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    static func date(_ text: String?, _ option: String) throws -> CalendarDate? {
        try text.map { text in
            guard let date = CalendarDate(text) else {
                throw ValidationError("\(option) 的“\(text)”不是有效日期，应写成 2026-10-31。")
            }
            return date
        }
    }

    static func period(_ text: String) throws -> Period {
        guard let period = Period(text) else {
            throw ValidationError("报告期“\(text)”应写成 2026-10、2026-Q4、2026-H2 或 2026。")
        }
        return period
    }

    static func knownAt(_ text: String?, now: Instant) throws -> Instant? {
        try text.map { text in
            guard let instant = Instant(knowledge: text, now: now) else {
                throw ValidationError(
                    "--known-at 的“\(text)”不是时间，应写成 2026-10-31 或 2026-10-31T18:00。")
            }
            return instant
        }
    }

    static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String?, _ option: String
    ) throws -> Word? where Word.RawValue == String {
        try text.map { text in
            guard let word = Word(rawValue: text) else {
                let known = Word.allCases.map(\.rawValue).joined(separator: "、")
                throw ValidationError("\(option) 没有“\(text)”。可用：\(known)。")
            }
            return word
        }
    }
}
