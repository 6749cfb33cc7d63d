import Estate
import Reports

/// The course of a rate, small enough for a table cell.
struct Sparkline: Sendable {
    var id: String
    var title: String
    /// 0…1, evenly spaced in time; `nil` where nothing is known.
    var values: [Double?]

    private static let width = 120.0
    private static let height = 28.0

    var picture: Picture {
        Picture(className: "spark") { markup in
            let drawing = Drawing(
                id: id, title: title, description: description, className: "sparkline",
                viewBox: (Self.width, Self.height))
            markup.drawing(drawing) { svg in
                let axis: Markup.Attributes = [
                    "class": "axis", "x1": 0, "x2": .number(Self.width),
                    "y1": .number(Self.height - 0.5), "y2": .number(Self.height - 0.5),
                ]
                svg.leaf("line", axis)
                for run in places.split(whereSeparator: { $0 == nil }) {
                    let corners = run.compactMap(\.self).map { place in
                        Markup.written(place.x, decimals: 2) + " "
                            + Markup.written(place.y, decimals: 2)
                    }
                    if corners.count > 1 {
                        let path = "M" + corners.joined(separator: "L")
                        svg.leaf("path", ["class": "line", "d": .text(path)])
                    }
                }
                if let last = places.compactMap(\.self).last {
                    svg.circle(x: last.x, y: last.y, radius: 3, className: "dot")
                }
            }
        }
    }

    private var places: [(x: Double, y: Double)?] {
        let step = (Self.width - 10) / Double(max(1, values.count - 1))
        return values.enumerated().map { index, value in
            guard let value, value.isFinite else { return nil }
            let x = values.count == 1 ? Self.width - 5 : 5 + step * Double(index)
            return (x, 4 + (Self.height - 8) * (1 - min(1, max(0, value))))
        }
    }
}

extension Sparkline {
    private var description: String {
        let known = values.compactMap(\.self).filter(\.isFinite)
        guard let first = known.first, let last = known.last else { return "没有数据。" }
        return "从 \(percent(first)) 到 \(percent(last))。"
    }

    private func percent(_ value: Double) -> String {
        Figures.percent(Ratio(Int((min(1, max(0, value)) * 1000).rounded()), of: 1000))
    }
}
