import Foundation

/// How work that may take its time gets out of the way of those who ask.
public enum BackgroundWork {
    /// Lowers the priority of this thread, and of those it starts, for as long as they live.
    ///
    /// Such a thread must start none that serve others too: it neither hands work to dispatch queues
    /// nor resumes tasks, either of which may start a thread for all.
    public static func begin() {
        setpriority(CInt(PRIO_PROCESS.rawValue), 0, 10)
    }
}
