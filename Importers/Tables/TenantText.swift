import Estate

/// A tenant as people write it into one cell: with a telephone number behind it, or two enterprises.
enum TenantText {
    /// Whether a text may be more than one name: few are.
    static func needsLook(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return false }
        let last = text[text.count - 1]
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) || mayEndInBracket(text) {
            return true
        }
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "/"), UInt8(ascii: ";"): return true
            // `、` and `；`, by their last byte.
            case 0x81 where index >= 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE3,
                0x9B where index >= 2 && text[index - 1] == 0xBC && text[index - 2] == 0xEF:
                return true
            default: continue
            }
        }
        return false
    }

    /// Whether a text ends in `)` or `）`, or in a character with the same last byte.
    static func mayEndInBracket(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return false }
        let last = text[text.count - 1]
        return last == UInt8(ascii: ")") || last == 0x89
    }

    /// What stands before the brackets at a text's end, and inside of them.
    static func remark(_ text: String) -> (before: String, inside: String)? {
        guard let remark = ImportText.remark(text[...]), !remark.before.isEmpty else { return nil }
        return (
            ImportText.trimmed(String(remark.before)), ImportText.trimmed(String(remark.inside))
        )
    }

    /// Whether a text ends like the name of an enterprise.
    static func isEnterprise(_ text: String) -> Bool {
        endings.contains { text.hasSuffix($0) }
    }

    /// The names in a cell, telephone numbers left out; parts are names only where every one of them
    /// ends like that of an enterprise.
    static func names(_ text: String) -> [String] {
        let parts = text.split { "、；;/".contains($0) || $0.isNewline }
            .map { withoutNumber(ImportText.trimmed(String($0))) }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return [withoutNumber(text)] }
        return parts.allSatisfy(isEnterprise) ? parts : [withoutNumber(text)]
    }

    private static let endings = [
        "公司", "事务所", "工作室", "经营部", "商行", "中心", "厂", "店", "院", "协会", "商会", "合作社", "银行", "支行",
        "分行",
    ]

    /// `张三 13800000000`, `示例公司（023-63000000）`.
    private static func withoutNumber(_ text: String) -> String {
        // Spaces, brackets and dashes around and inside of it.
        let marks = "-—－ 　()（）:：+"
        let tail = text.reversed().prefix { isDigit($0) || marks.contains($0) }
        guard tail.count(where: isDigit) >= 7 else { return text }
        let name = ImportText.trimmed(String(text.dropLast(tail.count)))
        guard !name.isEmpty else { return text }
        for label in ["联系电话", "电话", "手机"] where name.hasSuffix(label) {
            return ImportText.trimmed(String(name.dropLast(label.count)))
        }
        return name
    }

    /// 三 of 张三 is a number, too.
    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
