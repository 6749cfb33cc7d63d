import Estate

/// The values of one row by the fields they stand for.
struct RowReading {
    let number: Int
    let line: Int
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

    init(number: Int, line: Int) {
        self.number = number
        self.line = line
    }

    subscript(field: ImportField) -> Value? {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }
}
