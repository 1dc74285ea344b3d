extension Dataset {
    /// Everything that does not fit together among rows that are right one by one.
    var inconsistencies: FaultList {
        let identities = IdentityCheck(IdentityRule.all, of: self)
        var faults = inAllCells { identities.faults(in: $0) }
        faults += inAllCells(partFaults)
        faults += inAllCells(disagreements)
        return faults
    }

    /// What a check finds in stretches of cells, in their order; several are checked at a time, and none divides a
    /// body.
    private func inAllCells(_ check: @Sendable (Range<Int>) -> [Fault]) -> FaultList {
        let stretches = table.cellStretches(Parallel.threads * 8)
        let found = Parallel.map(stretches.count) { number in
            var faults = FaultList()
            faults += check(stretches[number])
            return faults
        }
        return found.reduce(into: FaultList()) { $0 += $1 }
    }
}
