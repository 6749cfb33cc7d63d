import CXLSXWriter

/// How a cell of a spreadsheet looks.
enum CellFormat: Hashable, Sendable {
    case title, section, heading, name, text, note
    /// m² with two decimals.
    case area
    /// m² with two decimals and always a sign.
    case change
    case count
    /// A share of 1, shown in percent.
    case rate
    case real
    /// Months with one decimal.
    case months
    case date
    /// To the second.
    case moment

    /// The number format (ECMA-376, part 1, 18.8.31); `nil` for texts.
    var number: String? {
        switch self {
        case .title, .section, .heading, .name, .text, .note: nil
        case .area: "#,##0.00"
        case .change: "+#,##0.00;-#,##0.00;0.00"
        case .count: "#,##0"
        case .rate: "0.00%"
        case .real: "0.000000"
        case .months: "0.0"
        case .date: "yyyy-mm-dd"
        case .moment: "yyyy-mm-dd hh:mm:ss"
        }
    }

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, "Microsoft YaHei")
        format_set_font_size(format, self == .title ? 16 : self == .section ? 12 : 10)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if let number { format_set_num_format(format, number) }
        switch self {
        case .title, .section, .name:
            format_set_bold(format)
        case .heading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, 0xDCE9F5)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0x7B8794)
        case .note:
            format_set_text_wrap(format)
            format_set_font_color(format, 0x55616F)
        case .text:
            // Apart from the number at its left.
            format_set_indent(format, 1)
        case .date, .moment:
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .area, .change, .count, .rate, .real, .months: break
        }
    }
}
