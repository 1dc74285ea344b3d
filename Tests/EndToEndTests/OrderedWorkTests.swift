import Foundation
import Testing

@testable import huimou

/// Work on several threads, in order.
@Suite struct OrderedWorkTests {
    /// What happened in a run.
    private final class Record: @unchecked Sendable {
        private let lock = NSLock()
        private(set) var taken = 0
        private(set) var delivered: [String?] = []
        private(set) var furthestAhead = 0
        private(set) var rests = 0

        func take(of count: Int) -> Int? {
            lock.withLock {
                guard taken < count else { return nil }
                furthestAhead = max(furthestAhead, taken - delivered.count)
                taken += 1
                return taken - 1
            }
        }

        /// How many were delivered, with this one.
        func deliver(_ name: String?) -> Int {
            lock.withLock {
                delivered.append(name)
                return delivered.count
            }
        }

        func rest() { lock.withLock { rests += 1 } }
    }

    private func run(
        _ count: Int, threads: Int, size: Int = 1, stoppingAt limit: Int = .max,
        slow: @escaping @Sendable (Int) -> Bool
    ) -> Record {
        let record = Record()
        let work = OrderedWork<Int>(
            threads: threads, next: { record.take(of: count) },
            deliver: { record.deliver($0.name) < limit }, rest: { record.rest() })
        work.run {
            { item in
                if slow(item) { usleep(20_000) }
                return .init(output: [UInt8](repeating: 0, count: size), name: "\(item)")
            }
        }
        return record
    }

    @Test(arguments: [1, 2, 3]) func resultsComeInOrder(threads: Int) {
        let record = run(500, threads: threads) { $0 % 50 == 0 }
        #expect(record.delivered == (0..<500).map { "\($0)" })
        #expect(record.rests > 0)
    }

    @Test func noThreadRunsFarAhead() {
        let record = run(2000, threads: 2) { $0 == 100 }
        #expect(record.delivered.count == 2000)
        #expect(record.furthestAhead <= 2 * 32, "\(record.furthestAhead)")
    }

    /// Three results of 8 MiB may wait, of which the last is past the bound, while two more are on the way.
    @Test func largeResultsDoNotPileUp() {
        let record = run(40, threads: 2, size: 8 << 20) { $0 == 4 }
        #expect(record.delivered.count == 40)
        #expect(record.furthestAhead <= 5, "\(record.furthestAhead)")
    }

    @Test func aRefusedResultEndsTheWork() {
        let record = run(100_000, threads: 2, stoppingAt: 10) { _ in false }
        #expect(record.delivered.count == 10 && record.taken < 10 + 2 * 32 + 2, "\(record.taken)")
    }
}
