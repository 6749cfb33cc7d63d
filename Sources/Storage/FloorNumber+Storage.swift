import Estate

extension FloorNumber? {
    /// The floor as it is stored: 0 where it is not known, for there is no floor 0.
    var stored: Int { Int(self?.rawValue ?? 0) }
}
