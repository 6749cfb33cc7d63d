import Estate
import Foundation
import Importers

/// Files to begin from: a template for each building, examples, the schema.
struct FeedSamples: Sendable {
    let templates: [Item]
    /// Ledgers for Excel and WPS.
    let ledgers: [Item]
    let examples: [Item]
    let schema: Item

    /// A file to download.
    struct Item: Sendable {
        let path: String
        let file: String
        let note: String
    }

    /// - Parameter buildings: those there are templates for.
    init(buildings: [Building]) {
        templates = buildings.prefix(FeedsPage.mostBuildings).map {
            Self.item(FeedTemplate.fileName($0.id), note: $0.name)
        }
        ledgers = buildings.prefix(FeedsPage.mostBuildings).map {
            Self.item(LedgerTemplate.fileName($0.id), note: $0.name)
        }
        examples = Self.chosen.map { Self.item($0.file, note: $0.note) }
        schema = Self.item(Self.schemaName, note: "结构定义，给物业系统的软件商")
    }

    private static func item(_ file: String, note: String) -> Item {
        Item(path: Paths.filled(Paths.samples, file), file: file, note: note)
    }
}

extension FeedSamples {
    static let schemaName = "occupancy.xsd"

    /// The samples that show something of their own; the samples' README tells of all.
    static let chosen: [(file: String, note: String)] = [
        ("5001030001-2026-10-31.xml", "规整的整栋楼数据，照着写最省事"),
        ("5001030004-2026-11-12.xml", "只报几层（coverage=\"partial\"）"),
        ("5001030005-2026-10-31.xml", "租金按日计算"),
        ("5001030011-2026-10-31.xml", "面积以万㎡为单位"),
        ("5001030008-2026-10-31.xml", "GB 18030 编码"),
        ("5001030006-2026-10-31.xml", "没有错误，但有多处提醒"),
        ("ledger-5001030001-2026-10-31.xml", "租赁台账，Excel 2003 XML"),
        ("rows-5001030001-2026-10-31.xml", "数据库导出的行式 XML，GBK 编码"),
    ]

    /// The bytes of a file that comes with the program; `nil` for any name that is not one of these.
    static func content(of name: String) -> [UInt8]? {
        let folder = URL(filePath: Samples.folder)
        if name == schemaName {
            return bytes(folder.deletingLastPathComponent().appending(path: schemaName))
        }
        if let path = Samples.path(ofForeign: name) { return bytes(URL(filePath: path)) }
        // Only names that the folder itself holds: never a path.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard name.hasSuffix(".xml"), names.contains(name) else { return nil }
        return bytes(folder.appending(path: name))
    }

    private static func bytes(_ file: URL) -> [UInt8]? {
        (try? Data(contentsOf: file)).map { Array($0) }
    }
}
