public import Estate

/// A key together with its value.
extension JSONWriter {
    /// `true` or `false`; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ flag: Bool?) {
        key(name)
        value(flag)
    }

    /// A string; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    /// A whole number; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    /// A day such as `2026-10-31`; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ date: CalendarDate?) {
        key(name)
        value(date?.description)
    }

    /// An area in m² with two decimals; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ area: Area?) {
        key(name)
        value(area)
    }

    /// A rate with six decimals; `null` for `nil` and where its denominator is 0.
    public mutating func field(_ name: StaticString, _ ratio: Ratio?) {
        key(name)
        value(ratio)
    }

    /// A real number with six decimals; `null` for `nil`.
    public mutating func field(_ name: StaticString, _ real: Double?) {
        key(name)
        value(real)
    }

    /// A number of millionths with six decimals; `null` for `nil`.
    public mutating func field(_ name: StaticString, millionths: Int?) {
        key(name)
        value(millionths: millionths)
    }

    /// Whole 元 in 万元 with six decimals; `null` for `nil` and for more than can be written so.
    public mutating func field(_ name: StaticString, yuan: Int?) {
        // 元 are ten thousandths of 万元.
        field(
            name,
            millionths: yuan.flatMap { yuan in
                let (millionths, overflow) = yuan.multipliedReportingOverflow(by: 100)
                return overflow ? nil : millionths
            })
    }
}

/// Objects and arrays around what a closure writes.
extension JSONWriter {
    /// An object of the fields that `body` writes.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        beginObject()
        try body(&self)
        endObject()
    }

    /// A key with an object of the fields that `body` writes.
    public mutating func object(
        _ name: StaticString, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try object(body)
    }

    /// The same, under a name that may need escaping.
    public mutating func object(
        named name: String, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(named: name)
        try object(body)
    }

    /// An object about `content`; `null` for `nil`.
    public mutating func object<Content>(
        _ name: StaticString, of content: Content?,
        _ body: (inout JSONWriter, Content) throws -> Void
    ) rethrows {
        key(name)
        guard let content else { return null() }
        try object { try body(&$0, content) }
    }

    /// An array of objects, one for each item.
    public mutating func objects<Items: Sequence>(
        _ name: StaticString, of items: Items,
        _ body: (inout JSONWriter, Items.Element) throws -> Void
    ) rethrows {
        key(name)
        beginArray()
        for item in items {
            try object { try body(&$0, item) }
        }
        endArray()
    }

    /// An array of strings; `null` for `nil`.
    public mutating func strings(_ name: StaticString, _ texts: [String]?) {
        key(name)
        guard let texts else { return null() }
        beginArray()
        for text in texts { value(text) }
        endArray()
    }

    /// An array of whole numbers.
    public mutating func numbers(_ name: StaticString, _ numbers: [Int]) {
        key(name)
        beginArray()
        for number in numbers { value(number) }
        endArray()
    }
}
