import Estate

extension UnitTable {
    /// Gives cells that say 同上 the value of the row of data above.
    ///
    /// A room and its area are never those of the room above. How many people an enterprise has and
    /// what it makes is said once: further rows of the same tenant say nothing of it, so that nobody
    /// adds it up twice, and another tenant's can't be the same.
    mutating func fill(dittosOf reading: inout RowReading) {
        var totals: [RowReading.Ditto] = []
        for ditto in reading.dittos {
            let column = reading.row.cells[ditto.number].column
            guard ditto.field != .unit, ditto.field != .area, let text = above.text(column) else {
                let isToldElsewhere = ditto.field == .floor && (rooms.section ?? sheetFloor) != nil
                if ditto.field != .note, !isToldElsewhere { reading.strays.append(ditto) }
                continue
            }
            if Self.ofTenants.contains(ditto.field) {
                totals.append(ditto)
                continue
            }
            reading.set(text, ofCell: ditto.number)
            if words.placeholder(text.span) == nil {
                reading.set(ditto.field, cell: ditto.number)
            }
        }
        guard !totals.isEmpty else { return }
        guard isOfSameTenant(reading) else { return reading.strays += totals }
        for ditto in totals {
            guard let text = above.text(reading.row.cells[ditto.number].column) else { continue }
            reading.set(text, ofCell: ditto.number)
        }
    }

    private static let ofTenants: Set<ImportField> = [.headcount, .annualOutput]

    /// Whether a row names the tenant that the row above names.
    private func isOfSameTenant(_ reading: RowReading) -> Bool {
        for field in [ImportField.creditCode, .tenant] {
            guard let cell = reading[field], let known = above.text(cell.column) else { continue }
            return known.elementsEqual(reading.row.bytes[cell.text])
        }
        return false
    }

    /// Reports the cells that have nothing to repeat.
    mutating func report(straysOf reading: RowReading, _ feed: Int, _ isReadable: inout Bool) {
        for stray in reading.strays {
            isReadable = false
            let cell = reading.row.cells[stray.number]
            let mark = reading.row.text(cell)
            let finding =
                switch stray.field {
                case .unit, .area: Self.roomRepeated(stray.field, mark)
                case .headcount,
                    .annualOutput where above.text(cell.column) != nil:
                    Self.tenantDiffers(stray.field, mark)
                default: Self.nothingAbove(stray.field, mark)
                }
            let place = place(of: cell, in: reading)
            feeds[feed].log.append(.valueMissing) { Diagnostic(finding, at: place) }
        }
    }
}

extension UnitTable {
    private static func roomRepeated(_ field: ImportField, _ mark: String) -> Finding {
        Finding(
            code: .valueMissing, field: field == .unit ? .unitID : .area, value: mark,
            message: "\(field.name)不能写“\(mark)”：每个房号都是另一间。",
            hint: "请写出这一间自己的\(field.name)，与上一行相同也要写。")
    }

    private static func tenantDiffers(_ field: ImportField, _ mark: String) -> Finding {
        Finding(
            code: .valueMissing, field: .tenant, value: mark,
            message: "\(field.name)写的是“\(mark)”，但租户与上一行不同，不知道是多少。",
            hint: "请写出这家企业自己的\(field.name)；不清楚就留空。")
    }

    private static func nothingAbove(_ field: ImportField, _ mark: String) -> Finding {
        Finding(
            code: .valueMissing, field: .unit, value: mark,
            message: "\(field.name)写的是“\(mark)”，上面一行却没有\(field.name)。",
            hint: "请写出\(field.name)；没有就留空。")
    }
}
