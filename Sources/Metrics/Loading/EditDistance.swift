/// The nearest of some words to one that is misspelt; `nil` where none is near enough to be meant.
///
/// By edit distance with swaps of neighbours (Damerau 1964, Levenshtein 1966; the restricted form). Near
/// enough is a third of the word's length, at least 1; of equally near words the first counts.
package func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let target = Array(word.utf8)
    let limit = max(1, target.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
        let bound = min(limit, (best?.distance ?? .max) - 1)
        guard bound >= 0, let distance = editDistance(target, Array(candidate.utf8), atMost: bound) else {
            continue
        }
        best = (candidate, distance)
    }
    return best?.word
}

/// The edit distance of two byte strings; `nil` where it is past `limit`.
func editDistance(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
        var current = [row + 1]
        current.reserveCapacity(second.count + 1)
        for column in 0..<second.count {
            var cost = min(
                previous[column + 1] + 1, current[column] + 1,
                previous[column] + (first[row] == second[column] ? 0 : 1))
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                cost = min(cost, beforePrevious[column - 1] + 1)
            }
            current.append(cost)
        }
        // A row may only grow from here; swaps reach back one more row, which was already checked.
        if (current.min() ?? 0) > limit, (previous.min() ?? 0) > limit { return nil }
        beforePrevious = previous
        previous = current
    }
    let distance = previous[second.count]
    return distance <= limit ? distance : nil
}
