public import Estate

/// The policy files of a folder as read: what they say and what is wrong with them.
public struct PolicyFolder: Hashable, Sendable {
    /// `nil` where `district.yaml` is missing or has errors.
    public var district: District?
    /// Sorted by id; only those whose file has no errors.
    public var buildings: [Building]
    /// Every file that was read, sorted by name. Files that are not UTF-8 text are left out.
    public var files: [PolicyFile]
    /// Sorted by file, line and column; `file` is the file's name without its folder.
    public var diagnostics: [Diagnostic]
}

extension PolicyFolder {
    /// Reads files that are already in memory, such as those kept in a database.
    ///
    /// All mistakes of all files are reported; no file hides another's.
    public static func parse(_ files: [PolicyFile]) -> PolicyFolder {
        parse(files, undecodable: [])
    }

    /// - Parameter undecodable: what is wrong with files that are not UTF-8 text, one finding each.
    static func parse(_ files: [PolicyFile], undecodable: [Diagnostic]) -> PolicyFolder {
        let files = files.sorted { $0.name < $1.name }
        let districts = files.filter { PolicyFile.isDistrict($0.name) }.map { DistrictReading($0) }
        let district = districts.first(where: \.isNamedRightly) ?? districts.first
        let names = district?.names ?? KnownNames()
        var buildings = Parallel.map(files.filter { !PolicyFile.isDistrict($0.name) }) {
            BuildingReading($0, knowing: names)
        }
        reportRepeatedIDs(&buildings)

        var diagnostics = undecodable
        diagnostics += districts.flatMap(\.findings)
        diagnostics += buildings.flatMap(\.findings)
        let undecodableNames = undecodable.compactMap(\.file)
        if districts.isEmpty, !undecodableNames.contains(where: PolicyFile.isDistrict) {
            diagnostics.append(districtMissing)
        }
        return PolicyFolder(
            district: district?.sound,
            buildings: buildings.compactMap(\.sound).sorted { $0.id < $1.id },
            files: files,
            diagnostics: diagnostics.sorted(by: standsBefore))
    }

    /// An id belongs to the file that is named by it, else to the first that states it.
    private static func reportRepeatedIDs(_ readings: inout [BuildingReading]) {
        var owners: [Building.ID: String] = [:]
        for reading in readings where reading.isNamedByID {
            if let id = reading.id { owners[id] = reading.file }
        }
        for index in readings.indices {
            guard let id = readings[index].id else { continue }
            if let owner = owners[id] {
                if owner != readings[index].file { readings[index].reportRepeatedID(of: owner) }
            } else {
                owners[id] = readings[index].file
            }
        }
    }

    private static func standsBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        let (leftFile, rightFile) = (left.file ?? "", right.file ?? "")
        if leftFile != rightFile { return leftFile < rightFile }
        let leftPlace = (left.line ?? 0, left.column ?? 0, left.code.rawValue)
        return leftPlace < (right.line ?? 0, right.column ?? 0, right.code.rawValue)
    }
}

extension PolicyFolder {
    private static let districtMissing = Diagnostic(
        code: .policyFileMissing, file: PolicyFile.districtName,
        message: "没有 \(PolicyFile.districtName)：缺少全区设置、目标、布局和园区。",
        hint: "请在楼宇文件所在的文件夹里添加 \(PolicyFile.districtName)。")
}
