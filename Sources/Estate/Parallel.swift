import Dispatch

/// Work on many values at once, on all cores.
package enum Parallel {
    /// The results in the order of the values.
    ///
    /// - Parameter size: how many values a core takes at a time.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], by size: Int = 32, _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        let count = (values.count + size - 1) / size
        // One place for each slice, written by whoever takes it and read when all are done.
        nonisolated(unsafe) let places = UnsafeMutablePointer<[Result]>.allocate(capacity: count)
        defer {
            places.deinitialize(count: count)
            places.deallocate()
        }
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let slice = values[index * size..<min((index + 1) * size, values.count)]
            (places + index).initialize(to: slice.map(transform))
        }
        return (0..<count).flatMap { places[$0] }
    }
}
