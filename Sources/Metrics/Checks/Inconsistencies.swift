extension Dataset {
    /// Everything that does not fit together among rows that are right one by one, but for the warnings that their
    /// notes acknowledge.
    var inconsistencies: FaultList {
        let acknowledged = Acknowledgements(table)
        let identities = IdentityCheck(IdentityRule.all, of: self)
        let sources = SourcesTogether(IdentityRule.all, of: self)
        let series = SeriesCheck(self)
        let checks: [@Sendable (Range<Int>) -> [Breach]] = [
            { identities.breaches(in: $0) }, { sources.breaches(in: $0) }, { partBreaches(in: $0) },
            { disagreements(in: $0) }, { series.breaches(in: $0) }, { earlySources(in: $0) },
        ]
        var faults = FaultList()
        var used: Set<Acknowledgements.Use> = []
        for check in checks {
            let found = inAllCells(check, acknowledged)
            faults += found.faults
            used.formUnion(found.used)
        }
        // What is still at fault may hide a warning.
        if faults.errorCount == 0 { faults += acknowledged.unneeded(besides: used) }
        return faults
    }

    /// What a check finds in stretches of cells, in their order, and which acknowledgements took warnings from it.
    /// Several stretches are checked at a time, and none divides a body.
    private func inAllCells(
        _ check: @Sendable (Range<Int>) -> [Breach], _ acknowledged: Acknowledgements
    ) -> (faults: FaultList, used: Set<Acknowledgements.Use>) {
        let stretches = table.cellStretches(Parallel.threads * 8)
        let found = Parallel.map(stretches.count) { number in
            var (faults, used) = (FaultList(), Set<Acknowledgements.Use>())
            for breach in check(stretches[number]) {
                let uses = acknowledged.uses(of: breach)
                if uses.isEmpty { faults += breach.fault } else { used.formUnion(uses) }
            }
            return (faults, used)
        }
        return found.reduce(into: (FaultList(), [])) { sum, part in
            sum.0 += part.0
            sum.1.formUnion(part.1)
        }
    }
}
