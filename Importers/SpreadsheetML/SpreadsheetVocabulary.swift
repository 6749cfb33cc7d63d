import FeedReader

/// The words of “XML 电子表格 2003” that tables need (Microsoft, “XML Spreadsheet Reference”, 2003).
enum SpreadsheetVocabulary {
    static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    static let excelNamespace = "urn:schemas-microsoft-com:office:excel"

    enum Element: UInt8 {
        case worksheet, row, cell, data, comment
        /// Days are counted from 1904-01-01.
        case date1904
        /// Whether a sheet is shown: it holds `SheetHidden` or `SheetVeryHidden` where not.
        case visible
        case other
    }

    enum Attribute: UInt8 {
        case name, index, mergeAcross, mergeDown, span
        case other
    }

    static func element(_ name: ElementName) -> Element {
        switch (name.namespace, name.local) {
        case (namespace, "Worksheet"): .worksheet
        case (namespace, "Row"): .row
        case (namespace, "Cell"): .cell
        case (namespace, "Data"): .data
        case (namespace, "Comment"): .comment
        case (excelNamespace, "Date1904"): .date1904
        case (excelNamespace, "Visible"): .visible
        default: .other
        }
    }

    static func attribute(_ name: ElementName) -> Attribute {
        guard name.namespace == namespace || name.namespace.isEmpty else { return .other }
        return switch name.local {
        case "Name": .name
        case "Index": .index
        case "MergeAcross": .mergeAcross
        case "MergeDown": .mergeDown
        case "Span": .span
        default: .other
        }
    }
}
