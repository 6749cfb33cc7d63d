/// The text that Prometheus reads, exposition format 0.0.4.
enum PrometheusText {
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// All families, by name.
    static func write(_ metrics: PrometheusMetrics, help: [String: String]) -> [UInt8] {
        var text = ""
        for (name, family) in metrics.snapshot {
            if let help = help[name] { text += "# HELP \(name) \(escapedHelp(help))\n" }
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
                switch series {
                case let counter as PrometheusCounter:
                    text += "\(name)\(braced(labels)) \(counter.value)\n"
                case let gauge as PrometheusGauge:
                    text += "\(name)\(braced(labels)) \(number(gauge.value))\n"
                case let histogram as PrometheusHistogram:
                    write(histogram, name, labels, to: &text)
                default: continue
                }
            }
        }
        return Array(text.utf8)
    }

    private static func write(
        _ histogram: PrometheusHistogram, _ name: String, _ labels: String, to text: inout String
    ) {
        let value = histogram.value
        let before = labels.isEmpty ? "" : labels + ","
        var count = 0
        for (bound, inRange) in zip(histogram.bounds + [.infinity], value.inRange) {
            count += inRange
            text += "\(name)_bucket{\(before)le=\"\(number(bound))\"} \(count)\n"
        }
        text += "\(name)_sum\(braced(labels)) \(number(value.sum))\n"
        text += "\(name)_count\(braced(labels)) \(count)\n"
    }

    private static func braced(_ labels: String) -> String {
        labels.isEmpty ? "" : "{\(labels)}"
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`: everything else becomes `_`.
    static func name(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy(isNameByte) && text.utf8.first.map(isDigit) == false
        guard !isPlain else { return text }
        let bytes = text.utf8.map { isNameByte($0) ? $0 : UInt8(ascii: "_") }
        let start = bytes.first.map(isDigit) == false ? "" : "_"
        return start + String(decoding: bytes, as: UTF8.self)
    }

    /// `a="x",b="y"`, values escaped.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { key, value in
            "\(name(key).replacing(":", with: "_"))=\"\(escapedValue(value))\""
        }.joined(separator: ",")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func escapedValue(_ text: String) -> String {
        escapedHelp(text).replacing("\"", with: "\\\"")
    }

    private static func escapedHelp(_ text: String) -> String {
        // By scalars: a carriage return before it would hide a line feed.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
