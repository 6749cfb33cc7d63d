import Estate

/// What one building's file says, and what is wrong with it.
///
/// `@unchecked` for the nodes of Yams inside, which nothing changes: a file is read by one thread
/// and handed to another.
struct BuildingReading: @unchecked Sendable {
    /// The file's name without its folder.
    let file: String
    /// `nil` where it is missing or malformed; the rest of the file may still have errors.
    private(set) var id: Building.ID?
    private var reader: NodeReader
    private var idPlace: Place?
    private var building: Building?

    init(_ file: PolicyFile, knowing names: KnownNames) {
        let (reader, root) = NodeReader.open(file)
        self.file = file.name
        self.reader = reader
        guard let root else { return }
        read(root, names)
        if let id, let idPlace, !isNamedByID {
            self.reader.report(.policyFileNameDiffers, at: idPlace, .nameDiffers(file.name, id))
        }
    }

    var findings: [Diagnostic] { reader.findings }

    /// The building where nothing is wrong.
    var sound: Building? { findings.isEmpty ? building : nil }

    /// Whether the file's name is the building's id.
    var isNamedByID: Bool { id.map { "\($0).yaml" } == file }

    /// Reports that the id is another file's.
    mutating func reportRepeatedID(of owner: String) {
        guard let id, let idPlace else { return }
        reader.report(.policyIDRepeated, at: idPlace, .idRepeated(id, owner))
    }
}

extension BuildingReading {
    private static let keys = [
        "id", "name", "address", "location", "park", "memberships", "mantianxing", "carrier",
        "floors", "policy",
    ]

    private mutating func read(_ root: Place, _ names: KnownNames) {
        guard let section = reader.section(root, keys: Self.keys) else { return }
        let idPlace = reader.required("id", in: section)
        let id = idPlace.flatMap { reader.buildingID($0) }
        let name = reader.required("name", in: section).flatMap { reader.text($0) }
        let address = section["address"].flatMap { reader.text($0) }
        let location = section["location"].flatMap { reader.location($0) }
        let park = section["park"].flatMap {
            reader.identifier($0, among: names.parks, or: .policyParkUnknown)
        }
        let memberships = section["memberships"].map {
            reader.memberships($0, among: names.layouts)
        }
        let mantianxing = section["mantianxing"].flatMap { reader.mantianxing($0) }
        let floors = reader.required("floors", in: section).map { reader.floors($0) }
        let carrier = section["carrier"].flatMap { reader.carrier($0, on: floors) }
        let policy = section["policy"].flatMap { reader.policy($0) }
        self.idPlace = idPlace
        self.id = id
        guard let id, let name, let floors else { return }
        building = Building(
            id: id, name: name, address: address, location: location, park: park,
            memberships: memberships ?? [], mantianxing: mantianxing, carrier: carrier,
            floors: floors.plans, policy: policy)
    }
}

extension Wording {
    fileprivate static func nameDiffers(_ file: String, _ id: Building.ID) -> Wording {
        Wording("文件名 \(file) 与楼宇编号 \(id) 不一致。", "请把文件改名为 \(id).yaml，或改正编号。")
    }

    fileprivate static func idRepeated(_ id: Building.ID, _ owner: String) -> Wording {
        Wording("楼宇编号 \(id) 已经用在 \(owner) 里。", "每栋楼的编号只能用一次；请换一个编号，并相应改文件名。")
    }
}
