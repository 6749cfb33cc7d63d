import Estate

/// The values of one row by the fields they stand for.
struct RowReading {
    private(set) var number = 0
    private(set) var line = 0
    /// The first text of the row, whatever its column.
    var first: String?
    /// In the order of ``ImportField``.
    private(set) var values = [Value?](repeating: nil, count: ImportField.allCases.count)

    struct Value {
        var text: String
        var column: Int
        var line: Int32
        var position: Int32
    }

    /// Makes room for another row.
    mutating func begin(number: Int, line: Int) {
        self.number = number
        self.line = line
        first = nil
        for index in values.indices { values[index] = nil }
    }

    subscript(field: ImportField) -> Value? {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }
}
