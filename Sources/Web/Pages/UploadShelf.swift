import Storage
import Synchronization

/// The findings of the last uploads that were not stored, for their senders to download as a table.
///
/// Bounded, and gone with the process: whoever comes too late checks the file once more.
final class UploadShelf: Sendable {
    private let capacity: Int
    private let shelf = Mutex(Shelf())

    private struct Shelf {
        var entries: [(key: String, account: Int, csv: [UInt8])] = []
        var size = 0
    }

    /// - Parameter capacity: bytes of all tables together.
    init(capacity: Int = 16 << 20) {
        self.capacity = capacity
    }

    /// Keeps a table; the oldest ones make room for it.
    ///
    /// - Returns: the key to ask for it by; `nil` for one that is larger than all the room there is.
    func keep(_ csv: [UInt8], of account: Int) -> String? {
        guard csv.count <= capacity else { return nil }
        let key = Secret.random(prefix: "").text
        shelf.withLock { shelf in
            while shelf.size + csv.count > capacity, !shelf.entries.isEmpty {
                shelf.size -= shelf.entries.removeFirst().csv.count
            }
            shelf.entries.append((key, account, csv))
            shelf.size += csv.count
        }
        return key
    }

    /// - Returns: `nil` where there is none of that key, or it is someone else's.
    func csv(_ key: String, of account: Int) -> [UInt8]? {
        shelf.withLock { shelf in
            shelf.entries.first { $0.key == key && $0.account == account }?.csv
        }
    }
}
