import Estate
import Reports

/// The parts of a building too tall to be drawn at once.
struct StackingParts: Sendable {
    /// Which part is shown, in words.
    let place: String
    let higher: String?
    let lower: String?
    /// What the form of the floor sends besides.
    let pastDay: String?
    let colour: String?

    init?(_ content: BuildingContent, _ question: BuildingQuestion) {
        guard content.parts.count > 1 else { return nil }
        let pieces = content.parts[content.part].pieces
        let top = BuildingWords.floor(pieces.first?.floor)
        let bottom = BuildingWords.floor(pieces.last?.floor)
        let floors = top == bottom ? top : "\(top) 至 \(bottom)"
        let number = content.part + 1
        let units = pieces.first.flatMap { $0.isWhole || pieces.count > 1 ? nil : $0.units }
        let run = units.map {
            "的第 \(Figures.count($0.lowerBound + 1)) 至 \(Figures.count($0.upperBound)) 个单元"
        }
        place =
            "\(floors)\(run ?? "")（第 \(Figures.count(number)) 段，共 "
            + "\(Figures.count(content.parts.count)) 段）"
        func path(_ part: Int) -> String {
            question.with {
                $0.part = part
                $0.floor = nil
            }.path(content.building.id)
        }
        higher = number > 1 ? path(number - 1) : nil
        lower = number < content.parts.count ? path(number + 1) : nil
        pastDay = question.asOf?.description
        colour = question.colouring == .state ? nil : question.colouring.rawValue
    }
}
