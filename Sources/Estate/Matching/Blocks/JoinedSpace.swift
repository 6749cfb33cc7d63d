/// Space together with the units it consists of.
struct JoinedSpace: Sendable {
    var space: OfferedSpace
    /// Where its units stand in ``OfferedBuilding/units``; those of another use between them are not
    /// part of it, nor are those whose floor is not known between those whose floor is.
    var units: Range<Int>
}
