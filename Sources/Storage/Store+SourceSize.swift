import GRDB

extension Store {
    /// How many bytes a feed had as received; `nil` where no feed of that number is stored.
    public func sourceSize(ofFeed id: Int) throws(StoreError) -> Int? {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT source_size FROM feed WHERE id = ?", arguments: [id])
        }
    }
}
