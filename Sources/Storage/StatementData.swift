import Foundation
import GRDB

/// Bytes as an argument of a statement.
struct StatementData: DatabaseValueConvertible {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StatementData? {
        Data.fromDatabaseValue(value).map { StatementData(Array($0)) }
    }
}
