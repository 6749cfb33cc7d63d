import Estate
import Reports

extension MapLayout {
    /// A name beside its symbol.
    struct Label: Hashable, Sendable {
        let text: String
        let x: Double
        let y: Double
        let anchor: String
        fileprivate let box: Box
    }

    /// How names are set. The drawing is scaled to the width there is, and its type with it.
    enum Setting: CaseIterable, Sendable {
        case wide
        /// Below 540 pixels.
        case narrow

        /// The units of the stylesheet's largest type in this setting.
        var typeSize: Double { self == .wide ? 15 : 28 }
        /// Shows a text in this setting only.
        var className: String { self == .wide ? "w-540" : "u-540" }
        /// What names are cut to.
        fileprivate var columns: Int { self == .wide ? 28 : 20 }
    }

    /// How many buildings outside the core are named.
    private static let mostNamed = 8

    /// Names of the core and of the largest others, as far as they have room beside symbols and
    /// other names.
    func labels(_ setting: Setting = .wide) -> [Label] {
        let size = setting.typeSize
        var taken = places.map { Box(around: $0) }
        // The compass and the scale.
        taken.append(
            Box(
                left: Self.width - max(70, size * 3), top: 0, right: Self.width,
                bottom: size + 19))
        taken.append(
            Box(
                left: Self.width - 170, top: height - size - 35, right: Self.width,
                bottom: height))
        var labels: [Label] = []
        let core = places.filter { $0.site.role == .core }
        let others = places.filter { $0.site.role != .core }.prefix(Self.mostNamed)
        for place in core + others {
            let label = candidates(place, setting).first { label in
                label.box.isInside(width: Self.width, height: height)
                    && !taken.contains { $0.overlaps(label.box) }
            }
            if let label {
                labels.append(label)
                taken.append(label.box)
            }
        }
        return labels
    }

    private func candidates(_ place: Place, _ setting: Setting) -> [Label] {
        let size = setting.typeSize
        let text = DisplayWidth.cut(place.site.name, to: setting.columns)
        let width = Fit.width(of: text, size: size)
        let gap = place.radius + 5
        func label(_ x: Double, _ y: Double, _ anchor: String, left: Double) -> Label {
            let box = Box(
                left: left, top: y - size, right: left + width, bottom: y + size * 0.27)
            return Label(text: text, x: x, y: y, anchor: anchor, box: box)
        }
        let (x, y) = (place.x, place.y)
        return [
            label(x + gap, y + size / 3, "start", left: x + gap),
            label(x - gap, y + size / 3, "end", left: x - gap - width),
            label(x, y - gap - 2, "middle", left: x - width / 2),
            label(x, y + gap + size - 2, "middle", left: x - width / 2),
            label(x + gap * 0.8, y - gap * 0.8, "start", left: x + gap * 0.8),
            label(x + gap * 0.8, y + gap * 0.8 + size * 0.73, "start", left: x + gap * 0.8),
            label(x - gap * 0.8, y - gap * 0.8, "end", left: x - gap * 0.8 - width),
            label(x - gap * 0.8, y + gap * 0.8 + size * 0.73, "end", left: x - gap * 0.8 - width),
        ]
    }

    /// A rectangle of the drawing.
    fileprivate struct Box: Hashable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }

        func isInside(width: Double, height: Double) -> Bool {
            left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2
        }
    }
}

extension MapLayout.Box {
    fileprivate init(around place: MapLayout.Place) {
        self.init(
            left: place.x - place.radius, top: place.y - place.radius,
            right: place.x + place.radius, bottom: place.y + place.radius)
    }
}
