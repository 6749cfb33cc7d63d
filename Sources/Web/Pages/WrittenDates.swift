import Estate

/// Days and periods as people write them. Programs are to write them one way.
extension RequestValues {
    /// A day written `2026-10-31`, `2026/10/31`, `2026年10月31日` or `20261031`.
    func writtenDate(_ name: String) throws(Problem) -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let date = CalendarDate(written: text) else {
            // Says how days are written.
            return try date(name)
        }
        return date
    }
}

extension CalendarDate {
    /// - Returns: `nil` for what is no day however one writes it.
    init?(written text: String) {
        let text = text.plainlyWritten
        let parts =
            (text.wholeMatch(of: /(\d{4})[年\/.-](\d{1,2})[月\/.-](\d{1,2})日?/)
            ?? text.wholeMatch(of: /(\d{4})(\d{2})(\d{2})/)).map { [$0.1, $0.2, $0.3] }
        guard let numbers = parts?.compactMap({ Int($0) }), numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

extension Period {
    /// A period written `2026-10`, `2026-1`, `202610`, `2026/10`, `2026年10月`, `2026Q4`,
    /// `2026年第四季度`, `2026年下半年`, `2026年` and the like.
    init?(written text: String) {
        let text = text.plainlyWritten
        if let match = text.wholeMatch(of: /(\d{4})[年\/.-](\d{1,2})(?:月份?)?/)
            ?? text.wholeMatch(of: /(\d{4})(\d{2})(?:月份?)?/)
        {
            self.init(.month, match.1, Int(match.2))
        } else if let match = text.wholeMatch(of: /(\d{4})[年\/.-]?Q([1-4])/)
            ?? text.wholeMatch(of: /(\d{4})[年\/.-]?第?([1-4一二三四])季度?/)
        {
            let ordinals: [Substring: Int] = ["一": 1, "二": 2, "三": 3, "四": 4]
            self.init(.quarter, match.1, ordinals[match.2] ?? Int(match.2))
        } else if let match = text.wholeMatch(of: /(\d{4})[年\/.-]?(H1|H2|上半年|下半年)/) {
            self.init(.half, match.1, ["H1", "上半年"].contains(match.2) ? 1 : 2)
        } else if let match = text.wholeMatch(of: /(\d{4})(?:年度?)?/) {
            self.init(.year, match.1, 1)
        } else {
            return nil
        }
    }

    private init?(_ kind: Kind, _ year: Substring, _ index: Int?) {
        guard let year = Int(year), let index else { return nil }
        self.init(kind: kind, year: year, index: index)
    }
}

extension String {
    /// Without white space, full-width characters as ASCII, in capitals.
    fileprivate var plainlyWritten: String {
        let plain = ImportText.halfWidth(self).unicodeScalars
        return String(String.UnicodeScalarView(plain.filter { !$0.properties.isWhitespace }))
            .uppercased()
    }
}
