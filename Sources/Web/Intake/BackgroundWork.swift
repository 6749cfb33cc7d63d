import CProcessors
import Foundation

/// How work that may take its time gets out of the way of those who ask.
public enum BackgroundWork {
    /// Lets this thread, and those it starts, run only where no other wants a processor, for as long
    /// as they live, and leaves a processor to others where there are several.
    ///
    /// Linux lets whoever wakes take the processor of such a thread over at once, where one of low
    /// priority keeps it until the next clock tick. It is never starved: it gets about a third of a
    /// percent of a processor that others keep busy all the time.
    ///
    /// Such a thread must start none that serve others too: it neither hands work to dispatch queues
    /// nor resumes tasks, either of which may start a thread for all.
    public static func begin() {
        var priority = processors_priority(value: 0)
        if processors_set_policy(0, CInt(processors_idle), &priority) != 0 {
            setpriority(CInt(PRIO_PROCESS.rawValue), 0, 19)
        }
        leaveOneProcessor()
    }

    /// Giving way takes a moment too: a processor where this work never runs answers at
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
