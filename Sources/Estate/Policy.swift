/// A building's own policy (一楼一策).
public struct Policy: Hashable, Sendable {
    /// Wanted directions, most wanted first.
    public var directions: [Direction]
    public var clusterTarget: ClusterTarget?
    public var askingRent: RentRange?
    public var incentives: [Incentive]
    public var contact: Contact?

    public init(
        directions: [Direction] = [], clusterTarget: ClusterTarget? = nil,
        askingRent: RentRange? = nil, incentives: [Incentive] = [], contact: Contact? = nil
    ) {
        self.directions = directions
        self.clusterTarget = clusterTarget
        self.askingRent = askingRent
        self.incentives = incentives
        self.contact = contact
    }

    /// The share of a direction the building aims at, 0…1.
    public struct ClusterTarget: Hashable, Sendable {
        public var direction: Direction
        public var share: Double

        public init(direction: Direction, share: Double) {
            self.direction = direction
            self.share = share
        }
    }

    /// The range of asking rents.
    public struct RentRange: Hashable, Sendable {
        public var from: Rent
        public var to: Rent

        public init(from: Rent, to: Rent) {
            self.from = from
            self.to = to
        }

        /// What a unit without an asking rent of its own is taken to ask.
        public var middle: Rent {
            Rent(millionths: Rounding.halfToEven(from.millionths + to.millionths, dividedBy: 2))
        }
    }

    /// Whom to call.
    public struct Contact: Hashable, Sendable {
        public var name: String
        public var phone: String

        public init(name: String, phone: String) {
            self.name = name
            self.phone = phone
        }
    }
}
