import Estate

/// Floors as policy files write them: one number, or a range such as `3-28` that covers both ends.
struct FloorRange: Hashable, Sendable {
    let first: FloorNumber
    let last: FloorNumber

    /// Why a text is no range of floors.
    enum Mistake: Error, Hashable {
        case notARange
        /// There is no floor 0.
        case zero
        /// A number beyond what any building has.
        case tooFar
        /// The last floor is below the first.
        case backwards
    }

    /// Reads `12`, `3-28`, `-2`, `-2--1` or `-2-3`.
    static func read(_ text: String) -> Result<FloorRange, Mistake> {
        // A minus sign may stand in front of the first number: look for the one behind it.
        guard let dash = text.dropFirst().firstIndex(of: "-") else {
            return number(text[...]).map { FloorRange(first: $0, last: $0) }
        }
        switch (number(text[..<dash]), number(text[text.index(after: dash)...])) {
        case (.success(let first), .success(let last)):
            guard first <= last else { return .failure(.backwards) }
            return .success(FloorRange(first: first, last: last))
        case (.failure(let mistake), _), (_, .failure(let mistake)):
            return .failure(mistake)
        }
    }

    private static func number(_ text: Substring) -> Result<FloorNumber, Mistake> {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text
        let numerals = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard !digits.isEmpty, digits.utf8.allSatisfy({ numerals.contains($0) }) else {
            return .failure(.notARange)
        }
        guard let number = Int(text) else { return .failure(.tooFar) }
        guard number != 0 else { return .failure(.zero) }
        guard let floor = FloorNumber(number) else { return .failure(.tooFar) }
        return .success(floor)
    }

    /// Every floor of the range from the bottom up; a range over 0 leaves it out.
    var numbers: [FloorNumber] {
        (first.rawValue...last.rawValue).compactMap { FloorNumber(Int($0)) }
    }
}

extension FloorRange {
    /// The fewest ranges that cover just these floors, from the bottom up.
    static func covering(_ floors: some Sequence<FloorNumber>) -> [FloorRange] {
        var ranges: [FloorRange] = []
        for floor in Set(floors).sorted() {
            if let range = ranges.last, range.last.next == floor {
                ranges[ranges.count - 1] = FloorRange(first: range.first, last: floor)
            } else {
                ranges.append(FloorRange(first: floor, last: floor))
            }
        }
        return ranges
    }
}

extension FloorRange: CustomStringConvertible {
    /// As a policy file writes it.
    var description: String { first == last ? "\(first)" : "\(first)-\(last)" }
}

extension FloorNumber {
    /// The floor above; that of the topmost basement is 1.
    fileprivate var next: FloorNumber? { FloorNumber(rawValue == -1 ? 1 : Int(rawValue) + 1) }
}
