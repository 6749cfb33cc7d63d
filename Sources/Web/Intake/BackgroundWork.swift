import CProcessors
import Foundation

/// How work that may take its time gets out of the way of those who ask.
public enum BackgroundWork {
    /// The lowest priority that still gets a share of a processor others keep busy: where the machine
    /// is full, idle threads (`SCHED_IDLE`) came to nothing at all.
    static let priority: CInt = 19

    /// Lowers the priority of this thread, and of those it starts, for as long as they live, and
    /// leaves a processor to others where there are several.
    ///
    /// Such a thread must start none that serve others too: it neither hands work to dispatch queues
    /// nor resumes tasks, either of which may start a thread for all.
    public static func begin() {
        setpriority(CInt(PRIO_PROCESS.rawValue), 0, priority)
        leaveOneProcessor()
    }

    /// A low priority gives way only after a while: a processor where this work never runs answers at
    /// once.
    private static func leaveOneProcessor() {
        var mask = [UInt](repeating: 0, count: 16)
        let size = UInt(mask.count * MemoryLayout<UInt>.size)
        guard processors_get(0, size, &mask) > 0 || mask.contains(where: { $0 != 0 }) else {
            return
        }
        guard let first = mask.firstIndex(where: { $0 != 0 }),
            mask.reduce(0, { $0 + $1.nonzeroBitCount }) > 1
        else { return }
        mask[first] &= mask[first] - 1
        _ = processors_set(0, size, mask)
    }
}
