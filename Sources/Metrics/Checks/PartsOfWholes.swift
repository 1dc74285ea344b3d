/// What the identity rules know of indicators that count some of what others count.
package enum PartsOfWholes {
    /// Whether one indicator counts some of what another counts, directly or through others between them, so that
    /// adding the two would count it twice.
    package static func isPart(_ part: String, of whole: String) -> Bool { wholes(of: part).contains(whole) }

    /// The indicators whose subject holds that of each of these, the narrowest first.
    package static func common(of parts: [String]) -> [String] {
        guard let first = parts.first else { return [] }
        return wholes(of: first).filter { whole in parts.allSatisfy { isPart($0, of: whole) } }
    }

    /// Whether these, where a source states all of them, make up the whole and nothing else does.
    package static func isSum(_ parts: [String], of whole: String) -> Bool {
        IdentityRule.all.contains { rule in
            if case .sum(let members, let makes) = rule {
                makes == whole && Set(members) == Set(parts)
            } else {
                false
            }
        }
    }

    /// Everything that counts what the part counts, nearest first.
    private static func wholes(of part: String) -> [String] {
        var found: [String] = []
        var next = [part]
        while let current = next.first {
            next.removeFirst()
            for whole in IdentityRule.all.compactMap({ $0.whole(of: current) }) where !found.contains(whole) {
                found.append(whole)
                next.append(whole)
            }
        }
        return found
    }
}

extension Identity<String> {
    /// What the part is counted in, by this rule; `nil` where the rule says nothing of it.
    fileprivate func whole(of part: String) -> String? {
        switch self {
        case .atMost(let counted, let whole): counted == part ? whole : nil
        case .parts(let parts, let whole), .sum(let parts, let whole): parts.contains(part) ? whole : nil
        case .rate: nil
        }
    }
}
