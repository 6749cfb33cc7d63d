import Foundation

/// What this process holds of the machine's memory.
enum ProcessMemory {
    /// Resident bytes; `nil` where the system does not tell.
    static var resident: Int? {
        // statm: pages in all, pages resident, …
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
            return nil
        }
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * sysconf(CInt(_SC_PAGESIZE))
    }
}
