import Canvas
import Dispatch
import Metrics

/// Work on a sequence of items by several threads, with results handed over in the order of the items.
///
/// No more than a window of items is on the way at a time, and no further one is taken while results of more than some size
/// wait for an earlier one: what is in memory does not depend on how many items there are.
final class OrderedWork<Item>: @unchecked Sendable {
    /// What became of an item.
    struct Result: Sendable {
        /// What it comes to, as bytes.
        var output: [UInt8] = []
        /// What could not be read, in order.
        var faults: [Fault] = []
        /// What it is called, if anything.
        var name: String?
        /// What was read, where it is to be kept.
        var kept: ReadDocuments.Kept?
    }

    /// How many items a thread may be ahead of the oldest that is not done.
    private static var windowPerThread: Int { 32 }
    /// The most bytes of results that wait while further items are taken.
    private static var waitingSize: Int { 16 << 20 }

    private let threads: Int
    private let window: Int
    /// Held by the thread that takes the next item, which may have to wait for it.
    private let source = Monitor()
    private let next: () -> Item?
    private let deliver: (Result) -> Bool
    private let rest: () -> Void
    /// Guards everything below.
    private let state = Monitor()
    private var waiting: [Result?]
    private var waitingBytes = 0
    private var taken = 0
    private var delivered = 0
    private var isDelivering = false
    private var isStopped = false

    /// - Parameters:
    ///   - threads: how many threads work, at most one a processor.
    ///   - next: the next item; `nil` at the end, however often it is asked. Never called by two threads at a time.
    ///   - deliver: takes a result, in order; false to stop. Never called by two threads at a time.
    ///   - rest: is called when no further result is ready, never while `deliver` is.
    init(
        threads: Int, next: @escaping () -> Item?, deliver: @escaping (Result) -> Bool,
        rest: @escaping () -> Void
    ) {
        self.threads = threads
        self.next = next
        self.deliver = deliver
        self.rest = rest
        window = threads * Self.windowPerThread
        waiting = Array(repeating: nil, count: window)
    }

    /// Works until the items end or a result is refused.
    /// - Parameter worker: makes what turns items into results, once a thread.
    func run(_ worker: @Sendable () -> (Item) -> Result) {
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let work = worker()
            while let (index, item) = take() { hand(over: work(item), at: index) }
        }
    }

    /// The next item with its place, once there is room for its result.
    private func take() -> (Int, Item)? {
        source.withLock {
            let hasRoom = state.withLock {
                while !isStopped, taken - delivered >= window || waitingBytes > Self.waitingSize {
                    state.wait()
                }
                return !isStopped
            }
            guard hasRoom, let item = next() else { return nil }
            return state.withLock {
                taken += 1
                return (taken - 1, item)
            }
        }
    }

    /// Puts a result in its place. The thread that finds the oldest one ready delivers it and those behind it, while the
    /// others go on.
    private func hand(over result: Result, at index: Int) {
        state.withLock {
            waiting[index % window] = result
            waitingBytes += result.output.count
            guard !isDelivering, index == delivered else { return }
            isDelivering = true
            repeat {
                while !isStopped, let result = waiting[delivered % window] {
                    waiting[delivered % window] = nil
                    let goesOn = state.unlocked { deliver(result) }
                    waitingBytes -= result.output.count
                    delivered += 1
                    isStopped = !goesOn
                    state.signalChange()
                }
                state.unlocked(rest)
            } while !isStopped && waiting[delivered % window] != nil
            isDelivering = false
        }
    }
}
