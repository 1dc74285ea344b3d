import Testing

@testable import Canvas

/// Runs what must be refused; records an issue where it is not, or not by a Canvas error.
func refusal<T>(
    sourceLocation: SourceLocation = #_sourceLocation, of body: () throws -> T
) -> CanvasError? {
    do {
        _ = try body()
        Issue.record("not refused", sourceLocation: sourceLocation)
        return nil
    } catch let error as CanvasError {
        return error
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
        return nil
    }
}

/// Expects a size or place to be refused.
func expectBadSize<T>(sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> T) {
    guard let error = refusal(sourceLocation: sourceLocation, of: body) else { return }
    guard case .badSize = error else {
        Issue.record(error, sourceLocation: sourceLocation)
        return
    }
}
