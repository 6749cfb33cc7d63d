import Foundation

extension UnsafeRawBufferPointer {
    /// Where other bytes first stand in these.
    func place(of other: [UInt8]) -> Int? {
        guard let first = other.first else { return 0 }
        guard let start = baseAddress else { return nil }
        var place = 0
        while count - place >= other.count,
            let found = memchr(start + place, Int32(first), count - place - other.count + 1)
        {
            place = UnsafeRawPointer(found) - start
            if memcmp(found, other, other.count) == 0 { return place }
            place += 1
        }
        return nil
    }
}
