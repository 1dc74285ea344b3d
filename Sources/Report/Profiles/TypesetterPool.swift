import Canvas
import Synchronization

/// Typesetters for pictures that are drawn on any thread: each is lent to one at a time and kept for the next.
package final class TypesetterPool: Sendable {
    private let free = Mutex<[Loan]>([])

    /// A typesetter belongs to whoever took it out of the pool, and to nobody else until it is put back.
    private struct Loan: @unchecked Sendable { let typesetter: Typesetter }

    /// An empty pool.
    package init() {}

    /// What comes of some work with a typesetter.
    /// - Throws: what the work throws; `CanvasError.noFont` where no font with Chinese characters is installed.
    package func with<Result>(_ work: (Typesetter) throws -> Result) throws -> Result {
        let loan = try free.withLock { $0.popLast() } ?? Loan(typesetter: Typesetter())
        defer { free.withLock { $0.append(loan) } }
        return try work(loan.typesetter)
    }
}
