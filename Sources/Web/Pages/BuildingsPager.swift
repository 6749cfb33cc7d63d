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
        self.init(page: page, of: pages) { question.path(page: $0) }
    }

    /// - Parameter path: where a page is.
    init(page: Int, of pages: Int, path: (Int) -> String) {
        previous = page > 1 ? path(page - 1) : nil
        following = page < pages ? path(page + 1) : nil
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
                    number: "\(number)", target: isHere ? nil : path(number),
                    isHere: isHere))
            last = number
        }
        self.numbers = numbers
    }
}
