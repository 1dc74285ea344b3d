import Dispatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Work on several processors whose results do not depend on how many there are.
enum Parallel {
    /// How many threads work at a time.
    static var threads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    /// What becomes of each of the numbers from 0, in their order.
    static func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        [Result](unsafeUninitializedCapacity: count) { buffer, filled in
            nonisolated(unsafe) let results = buffer
            // Every place is written once, by the thread that has its number.
            DispatchQueue.concurrentPerform(iterations: count) { number in
                results.initializeElement(at: number, to: work(number))
            }
            filled = count
        }
    }

    /// What becomes of stretches that a count is divided into, a few for each thread, in their order.
    static func mapStretches<Result: Sendable>(
        of count: Int, _ work: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let stretches = min(count, threads * 8)
        return map(stretches) { number in
            work(count * number / stretches..<count * (number + 1) / stretches)
        }
    }
}

/// Hands out the numbers from 0, each once, to whichever thread asks.
final class Counter: @unchecked Sendable {
    private let queue = DispatchQueue(label: "huimou.counter")
    private let limit: Int
    /// Only read and written on the queue.
    private var taken = 0

    init(below limit: Int) { self.limit = limit }

    /// The next number; `nil` once all are taken.
    func next() -> Int? {
        queue.sync {
            guard taken < limit else { return nil }
            taken += 1
            return taken - 1
        }
    }
}
