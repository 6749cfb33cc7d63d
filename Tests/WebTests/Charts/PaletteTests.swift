import Estate
import Testing

@testable import Reports
@testable import Web

@Suite struct PaletteTests {
    /// Text and what it stands on: at least 4.5 (WCAG 2.2, 1.4.3).
    private static let texts: [(text: String, backgrounds: [String])] = [
        ("--text", ["--page", "--surface", "--raised", "--info-soft", "--good-soft"]),
        ("--text", ["--warn-soft", "--bad-soft"]),
        ("--muted", ["--page", "--surface", "--raised"]),
        ("--accent", ["--page", "--surface", "--raised", "--info-soft"]),
        ("--accent-strong", ["--page", "--surface", "--raised"]),
        ("--on-accent", ["--accent", "--accent-strong"]),
        ("--on-danger", ["--danger"]),
        ("--good", ["--surface", "--page", "--good-soft"]),
        ("--warn", ["--surface", "--warn-soft"]),
        ("--bad", ["--surface", "--page", "--bad-soft"]),
        ("--info", ["--surface", "--info-soft"]),
        ("--water-ink", ["--water"]),
        ("--surface", ["--text"]),
    ]

    /// Borders of controls, focus rings, lines of charts and what is behind them: at least 3
    /// (WCAG 2.2, 1.4.11).
    private static let shapes: [(shape: String, backgrounds: [String])] = [
        ("--control", ["--page", "--surface"]),
        ("--focus", ["--page", "--surface", "--raised"]),
        ("--line", ["--surface"]),
        ("--alert", ["--surface"]),
        ("--accent", ["--surface", "--raised"]),
        ("--danger", ["--surface"]),
        ("--text", ["--surface", "--page", "--water"]),
    ]

    @Test(arguments: ColourScheme.allCases)
    func `text can be read on everything it stands on`(scheme: ColourScheme) throws {
        try check(Self.texts.map { ($0.text, $0.backgrounds) }, scheme, least: 4.5)
    }

    @Test(arguments: ColourScheme.allCases)
    func `shapes stand out from what is behind them`(scheme: ColourScheme) throws {
        try check(Self.shapes.map { ($0.shape, $0.backgrounds) }, scheme, least: 3)
    }

    private func check(
        _ pairs: [(String, [String])], _ scheme: ColourScheme, least: Double
    ) throws {
        let variables = scheme.variables(nil, in: try .product())
        for (front, backgrounds) in pairs {
            let colour = try #require(Colour(front, variables), "\(front)")
            for name in backgrounds {
                let background = try #require(Colour(name, variables), "\(name)")
                let contrast = colour.contrast(to: background)
                #expect(contrast >= least, "\(front) on \(name)")
            }
        }
    }

    @Test(arguments: ColourScheme.allCases)
    func `every mark can be seen and written on`(scheme: ColourScheme) throws {
        let sheet = try Stylesheet.product()
        for mark in Palette.all {
            let variables = scheme.variables(".\(mark.className)", in: sheet)
            let fill = try #require(Colour("--fill", variables), "\(mark.id)")
            let edge = try #require(Colour("--edge", variables), "\(mark.id)")
            let ink = try #require(Colour("--ink", variables), "\(mark.id)")
            let surface = try #require(Colour("--surface", variables))
            #expect(ink.contrast(to: fill) >= 4.5, "\(mark.id): ink on fill")
            // A pale fill has a border that stands out instead.
            let seen = max(fill.contrast(to: surface), edge.contrast(to: surface))
            #expect(seen >= 3, "\(mark.id): against the surface")
        }
    }

    @Test(arguments: ColourScheme.allCases)
    func `marks of one chart differ without colours`(scheme: ColourScheme) throws {
        let sheet = try Stylesheet.product()
        let families: [[Mark]] = [
            Estate.Unit.State.allCases.map { Palette.mark(of: $0) }
                + [Palette.parking, Palette.unreported],
            Direction.allCases.map { Palette.mark(of: $0) }
                + [Palette.mark(of: Direction?.none), Palette.idle, Palette.parking],
            LeaseEndBand.allCases.map { Palette.mark(of: $0) } + [Palette.idle, Palette.parking],
            OccupancyBand.allCases.map { Palette.mark(of: $0) },
            [.occupied, .committed, .vacant].map { Palette.mark(ofPart: $0) },
        ]
        for family in families {
            for (index, mark) in family.enumerated() {
                for other in family[..<index] where other.texture == mark.texture {
                    let one = Colour("--fill", scheme.variables(".\(mark.className)", in: sheet))
                    let two = Colour("--fill", scheme.variables(".\(other.className)", in: sheet))
                    let contrast = try #require(one).contrast(to: try #require(two))
                    #expect(contrast >= 1.4, "\(mark.id) and \(other.id)")
                }
            }
        }
    }

    @Test func `a mark's name is its own`() {
        let ids = Palette.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `the stylesheet has a class for every step at which texts appear`() throws {
        let sheet = try Stylesheet.product()
        for step in Fit.steps {
            for prefix in ["w", "u"] {
                let condition = "@container picture (min-width: \(step)px)"
                let isThere = sheet.rules.contains {
                    $0.conditions == [condition] && $0.selectors == [".\(prefix)-\(step)"]
                }
                #expect(isThere, ".\(prefix)-\(step)")
            }
        }
    }

    @Test func `paper is never dark`() throws {
        for rule in try Stylesheet.product().rules
        where rule.conditions.contains(where: { $0.contains("dark") }) {
            #expect(rule.conditions == ["@media screen and (prefers-color-scheme: dark)"])
        }
    }
}
