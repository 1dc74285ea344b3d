import Canvas
import Dispatch

/// Draws the pages of a document, as they are to be printed, on several threads and hands them over in their order.
///
/// No more than a window of sides is on the way at a time, so that memory does not depend on how many there are; any
/// number of threads hands over the same.
public final class PagePipeline: @unchecked Sendable {
    private let layout: DocumentLayout
    private let options: PrintOptions
    /// The pages of each side of a sheet.
    private let sides: [[Int?]]
    private let threads: Int
    /// How many sides may be drawn and not yet taken.
    private let window: Int
    /// Guards everything below.
    private let state = Monitor()
    private var waiting: [Scene?]
    private var begun = 0
    private var delivered = 0
    private var isDelivering = false
    private var failure: (any Error)?
    private var deliver: ([Int?], Scene) throws -> Void = { _, _ in }

    /// A pipeline for the pages of a layout.
    /// - Parameter threads: at least 1, at most one a processor.
    public init(_ layout: DocumentLayout, options: PrintOptions = PrintOptions(), threads: Int) {
        self.layout = layout
        self.options = options
        sides = options.imposition.sides(of: layout.pages.count)
        self.threads = max(1, threads)
        window = max(1, threads) * 8
        waiting = Array(repeating: nil, count: window)
    }

    /// Draws all sides.
    /// - Parameters:
    ///   - measurer: one for each thread.
    ///   - deliver: takes the pages of a side, by number from 0 and `nil` for an empty one, and what is drawn there; in
    ///     order, never called by two threads at a time.
    /// - Throws: the first failure of either; nothing is delivered after it.
    public func run(
        measurer: @Sendable () throws -> any TextMeasuring, deliver: ([Int?], Scene) throws -> Void
    ) throws {
        withoutActuallyEscaping(deliver) { deliver in
            self.deliver = deliver
            defer { self.deliver = { _, _ in } }
            DispatchQueue.concurrentPerform(iterations: min(threads, sides.count)) { _ in
                do {
                    let composer = PageComposer(layout, measuredBy: try measurer())
                    while let side = take() {
                        let pages = try sides[side].map { try $0.map(composer.page) }
                        hand(over: options.side(of: pages), at: side)
                    }
                } catch {
                    fail(error)
                }
            }
        }
        if let failure { throw failure }
    }

    /// The next side, once there is room for it.
    private func take() -> Int? {
        state.withLock {
            while failure == nil, begun - delivered >= window { state.wait() }
            guard failure == nil, begun < sides.count else { return nil }
            begun += 1
            return begun - 1
        }
    }

    private func fail(_ error: any Error) {
        state.withLock {
            failure = failure ?? error
            state.signalChange()
        }
    }

    /// Puts a side in its place. The thread that finds the next one ready delivers it and those behind it, while the
    /// others go on.
    private func hand(over scene: Scene, at side: Int) {
        state.withLock {
            waiting[side % window] = scene
            guard !isDelivering, side == delivered else { return }
            isDelivering = true
            while failure == nil, let scene = waiting[delivered % window] {
                waiting[delivered % window] = nil
                let number = delivered
                let problem: (any Error)? = state.unlocked {
                    do {
                        try deliver(sides[number], scene)
                        return nil
                    } catch {
                        return error
                    }
                }
                failure = failure ?? problem
                delivered += 1
                state.signalChange()
            }
            isDelivering = false
        }
    }
}
