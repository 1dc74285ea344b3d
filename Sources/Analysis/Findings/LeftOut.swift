import Metrics

/// Bodies that have the figures in question and are not compared, by the reason.
struct LeftOut {
    /// Why a body is not compared; in the order in which they are told.
    enum Reason: CaseIterable {
        /// A figure is doubted, or sources give it differently.
        case doubted
        /// Its count goes up to another kind of day, or its term is of another length.
        case otherStretch
        case otherDefinition
        /// The change is measured from nothing.
        case zeroBase
        /// The change has no size for another reason.
        case unmeasured
    }

    private(set) var bodies: [Reason: [Body]] = [:]

    var count: Int { bodies.values.reduce(0) { $0 + $1.count } }

    mutating func add(_ body: Body, because reason: Reason) { bodies[reason, default: []].append(body) }

    /// Who was left out and why; nothing of nobody.
    func remarks(_ phrase: Phrase, basis: Basis) -> [String] {
        Reason.allCases.compactMap { reason in
            bodies[reason].map { bodies in
                let names = bodies.map { phrase.signature($0) }
                let who = phrase.list(names, atMost: 8)
                return switch reason {
                case .doubted: phrase.withheldRemark(names)
                case .otherStretch:
                    basis == .term
                        ? phrase("\(who)的届期长短另计，未计入", "left out, their terms being of another length: \(who)")
                        : phrase(
                            "\(who)的截至日期属另一类，未计入", "left out as counted up to another kind of day: \(who)")
                case .otherDefinition:
                    phrase("\(who)的统计定义不同，未计入", "left out as counted by another definition: \(who)")
                case .zeroBase:
                    phrase("\(who)的基数为零，未计入", "left out, their base being zero: \(who)")
                case .unmeasured:
                    phrase("\(who)的变动无法计算，未计入", "left out, their change having no size: \(who)")
                }
            }
        }
    }
}
