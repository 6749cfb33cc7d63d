import Dispatch
import Synchronization

/// Work on many values at once, on all cores.
package enum Parallel {
    /// The results in the order of the values.
    ///
    /// - Parameter size: how many values a core takes at a time.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], by size: Int = 32, _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        let count = (values.count + size - 1) / size
        let results = Mutex([Int: [Result]]())
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let slice = values[index * size..<min((index + 1) * size, values.count)]
            let part = slice.map(transform)
            results.withLock { $0[index] = part }
        }
        let done = results.withLock { $0 }
        return (0..<count).flatMap { done[$0] ?? [] }
    }
}
