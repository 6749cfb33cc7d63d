/// The four readings of 核心载体面积 side by side.
public struct CarrierReadings: Hashable, Sendable {
    public var designated = Area.zero
    public var usable = Area.zero
    public var used = Area.zero
    public var directions = Area.zero

    public init() {}

    public subscript(reading: CarrierReading) -> Area {
        switch reading {
        case .designated: designated
        case .usable: usable
        case .used: used
        case .directions: directions
        }
    }

    static func += (left: inout CarrierReadings, right: CarrierReadings) {
        left.designated += right.designated
        left.usable += right.usable
        left.used += right.used
        left.directions += right.directions
    }
}
