import Dispatch

/// Work on many values at once, on all cores.
package enum Parallel {
    /// The results in the order of the values.
    ///
    /// Cores share nothing that any of them changes: `transform` is sendable, each result has a place
    /// of its own that is written once, and all are written before any is read.
    ///
    /// - Parameter size: how many values a core takes at a time.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], by size: Int = 32, _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        [Result](unsafeUninitializedCapacity: values.count) { places, count in
            count = values.count
            guard let start = places.baseAddress, count > 0 else { return }
            nonisolated(unsafe) let first = start
            DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { slice in
                for index in slice * size..<min((slice + 1) * size, values.count) {
                    (first + index).initialize(to: transform(values[index]))
                }
            }
        }
    }
}
