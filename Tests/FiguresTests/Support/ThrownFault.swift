import Metrics
import Testing

/// The fault that something throws; an issue where it throws none.
func fault<Result>(_ body: () throws -> Result) throws -> Fault? {
    do {
        _ = try body()
        Issue.record("no fault")
        return nil
    } catch let fault as Fault {
        return fault
    }
}
