import Reports

extension Schema {
    /// The schema as JSON, in an object of its own.
    func write(to json: inout JSONWriter, note: String? = nil) {
        json.object { json in
            fields(to: &json)
            if let note { json.field("description", note) }
        }
    }

    private func fields(to json: inout JSONWriter, orNull: Bool = false) {
        switch self {
        case .flag: type("boolean", orNull, &json)
        case .whole(let from, let to):
            type("integer", orNull, &json)
            bounds(from, to, &json)
        case .number(let from, let to):
            type("number", orNull, &json)
            bounds(from, to, &json)
        case .text(let format, let pattern, let longest):
            type("string", orNull, &json)
            if let format { json.field("format", format) }
            if let pattern { json.field("pattern", pattern) }
            if let longest { json.field("maxLength", longest) }
        case .word(let words):
            type("string", orNull, &json)
            json.key("enum")
            json.beginArray()
            for word in words { json.value(word) }
            if orNull { json.null() }
            json.endArray()
        case .list(let item):
            type("array", orNull, &json)
            json.key("items")
            item.write(to: &json)
        case .object(let properties):
            type("object", orNull, &json)
            Self.write(properties, &json)
        case .map(let value):
            type("object", orNull, &json)
            json.key("additionalProperties")
            value.write(to: &json)
        case .optional(.shape(let shape)):
            json.objects("anyOf", of: [Schema.shape(shape), nil]) { json, schema in
                if let schema { schema.fields(to: &json) } else { json.field("type", "null") }
            }
        case .either(let schemas): json.objects("anyOf", of: schemas) { $1.fields(to: &$0) }
        case .optional(let schema): schema.fields(to: &json, orNull: true)
        case .shape(let shape): json.field("$ref", "#/components/schemas/\(shape.rawValue)")
        }
    }

    private func type(_ name: String, _ orNull: Bool, _ json: inout JSONWriter) {
        if orNull { json.strings("type", [name, "null"]) } else { json.field("type", name) }
    }

    private func bounds(_ from: Int?, _ to: Int?, _ json: inout JSONWriter) {
        if let from { json.field("minimum", from) }
        if let to { json.field("maximum", to) }
    }

    private static func write(_ properties: [Property], _ json: inout JSONWriter) {
        json.object("properties") { json in
            for property in properties {
                json.key(named: property.name)
                property.schema.write(to: &json, note: property.note)
            }
        }
        json.strings("required", properties.filter(\.isRequired).map(\.name))
        json.field("additionalProperties", false)
    }
}
