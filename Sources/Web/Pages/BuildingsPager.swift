/// Page numbers, as many as fit on a line.
struct BuildingsPager: Sendable {
    let previous: String?
    let following: String?
    let numbers: [Number]

    struct Number: Sendable {
        let number: String
        /// `nil` for the page itself, and for pages left out.
        let target: String?
        let isHere: Bool
    }

    init(_ question: BuildingsQuestion, page: Int, of pages: Int) {
        previous = page > 1 ? question.path(page: page - 1) : nil
        following = page < pages ? question.path(page: page + 1) : nil
        let near = Set([1, pages] + Array(page - 2...page + 2)).filter { (1...pages).contains($0) }
        var numbers: [Number] = []
        var last = 0
        for number in near.sorted() {
            if number > last + 1 {
                numbers.append(Number(number: "…", target: nil, isHere: false))
            }
            let isHere = number == page
            numbers.append(
                Number(
                    number: "\(number)", target: isHere ? nil : question.path(page: number),
                    isHere: isHere))
            last = number
        }
        self.numbers = numbers
    }
}
