import Estate
import Testing

@testable import Importers

@Suite struct MITSStatusTests {
    typealias Axes = (MITSStatus.Occupancy?, MITSStatus.Leasing?)

    private func reading(_ axes: Axes) -> MITSStatus.Reading {
        MITSStatus(occupancy: axes.0, leasing: axes.1).reading
    }

    static let sound: [(Axes, Estate.Unit.State, MITSStatus.Reading.Date)] = [
        ((.occupied, .leased), .leased, .none), ((.occupied, .onNotice), .leased, .vacated),
        ((.occupied, .leasedOnNotice), .leased, .none),
        ((.occupied, .leasedReserved), .leased, .none), ((.occupied, .approved), .leased, .none),
        ((.occupied, .other), .leased, .none), ((.occupied, nil), .leased, .none),
        ((.vacant, .leased), .signed, .none), ((.vacant, .leasedReserved), .signed, .none),
        ((.vacant, .leasedOnNotice), .signed, .none), ((.vacant, .available), .vacant, .ready),
        ((.vacant, nil), .vacant, .ready), ((.vacant, .approved), .reserved, .none),
        ((.vacant, .reserved), .reserved, .none), ((.vacant, .notReady), .fitOut, .ready),
        ((nil, .leased), .leased, .none), ((nil, .onNotice), .leased, .vacated),
        ((nil, .leasedReserved), .signed, .none), ((nil, .available), .vacant, .ready),
        ((nil, .reserved), .reserved, .none), ((nil, .notReady), .fitOut, .ready),
    ]

    @Test(arguments: sound.indices)
    func `two axes make one state`(index: Int) {
        let (axes, state, date) = Self.sound[index]
        #expect(reading(axes) == MITSStatus.Reading(state: state, date: date), "\(axes)")
    }

    static let contradictions: [(Axes, Estate.Unit.State)] = [
        ((.occupied, .available), .leased), ((.occupied, .reserved), .reserved),
        ((.occupied, .notReady), .fitOut), ((.vacant, .onNotice), .vacant),
        ((.vacant, .other), .reserved),
    ]

    @Test(arguments: contradictions.indices)
    func `axes that contradict each other are told`(index: Int) {
        let (axes, state) = Self.contradictions[index]
        #expect(reading(axes).state == state)
        #expect(reading(axes).isContradiction)
    }

    @Test func `what is down or a model is out of service, whatever else is said`() {
        for leasing in MITSStatus.Leasing.allCases {
            let status = MITSStatus(occupancy: .occupied, leasing: leasing, isOffMarket: true)
            #expect(status.reading == MITSStatus.Reading(state: .outOfService))
        }
    }
}
