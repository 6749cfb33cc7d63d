import Estate

/// A field of a form as it was filled in, and what is wrong with it.
struct FormField: Sendable {
    let value: String
    let error: String?
    /// What the field takes; `text` where what was written is nothing of that kind, and would not
    /// be shown.
    let type: String

    /// - Parameters:
    ///   - type: of the field, such as `date`.
    ///   - understood: what it was understood as; `nil` where nothing was.
    init(
        _ name: String, type: String = "text", _ values: RequestValues, understood: String?,
        problem: Problem?
    ) {
        let value = problem == nil ? understood ?? "" : values.text(name) ?? ""
        error = problem?.parameter == name ? problem?.detail : nil
        let isShown =
            switch type {
            case "date": CalendarDate(value) != nil
            case "datetime-local": Instant(value) != nil
            default: true
            }
        self.value = value
        self.type = isShown || value.isEmpty ? type : "text"
    }

    static func day(
        _ name: String, _ values: RequestValues, understood: CalendarDate?, problem: Problem?
    ) -> FormField {
        FormField(
            name, type: "date", values, understood: understood?.description, problem: problem)
    }

    static func moment(
        _ name: String, _ values: RequestValues, understood: Instant?, problem: Problem?
    ) -> FormField {
        FormField(
            name, type: "datetime-local", values,
            understood: understood.map { String($0.description.prefix(16)) }, problem: problem)
    }
}
