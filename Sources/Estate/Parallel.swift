import Dispatch
import Synchronization

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

    /// Lets go of a value on another thread: freeing what some hundred thousand allocations hold takes
    /// milliseconds that nobody need wait for.
    package static func release(_ value: some Sendable) {
        DispatchQueue.global(qos: .utility).async { withExtendedLifetime(value) {} }
    }

    /// The results for values that this thread fetches one after the other, in their order; others
    /// work on those it has while it fetches more.
    ///
    /// - Parameters:
    ///   - most: how many values may wait to be worked on, so that they take little memory.
    ///   - next: `nil` after the last.
    package static func map<Value: Sendable, Result: Sendable>(
        atMost most: Int = .max, _ next: () throws -> Value?,
        transform: @escaping @Sendable (Value) -> Result
    ) rethrows -> [Result] {
        let results = Results<Result>()
        let room = DispatchSemaphore(value: most)
        let group = DispatchGroup()
        // What has been begun is finished, whatever happens.
        defer { group.wait() }
        while let value = try next() {
            let place = results.reserve()
            room.wait()
            DispatchQueue.global(qos: .userInitiated).async(group: group) {
                results.put(transform(value), at: place)
                room.signal()
            }
        }
        group.wait()
        return results.all
    }
}

/// Results in the order of their values, whichever comes first.
private final class Results<Value: Sendable>: Sendable {
    private let places = Mutex<[Value?]>([])

    func reserve() -> Int {
        places.withLock {
            $0.append(nil)
            return $0.count - 1
        }
    }

    func put(_ value: Value, at place: Int) {
        places.withLock { $0[place] = value }
    }

    var all: [Value] { places.withLock { $0.compactMap(\.self) } }
}
