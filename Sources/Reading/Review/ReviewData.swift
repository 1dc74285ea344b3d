import Metrics

/// What the page of a review is about, as JSON: the documents with what was read of them, and the data set's choices.
struct ReviewData {
    let entries: [ReviewEntry]
    let dataset: Dataset

    /// The names of a candidate's values, in order: candidates are arrays, since a page can hold fifty thousand of them.
    static let candidateColumns = [
        "start", "end", "words", "value", "qualifier", "measure", "subject", "indicator", "guesses", "topic",
        "body", "year", "basis", "period", "coverage", "confidence", "also", "state",
    ]

    /// The bytes of the JSON. The same input gives the same bytes.
    var bytes: [UInt8] {
        let expected = ExpectedIndicators(dataset)
        var json = JSONBytes()
        json.object { json in
            writeChoices(&json)
            json.member("bodyCount") { $0.number(expected.bodyCount) }
            json.member("candidateColumns") { $0.array(of: Self.candidateColumns) { $0.text($1) } }
            json.member("documents") { json in
                json.array { json in
                    for (entry, key) in zip(entries, keys) { write(entry, key: key, expected, &json) }
                }
            }
        }
        return json.bytes
    }

    /// The keys of the documents; one that is there twice has a key of its own each time.
    private var keys: [String] {
        var seen: [String: Int] = [:]
        return entries.map { entry in
            let key = entry.contentKey
            let count = seen[key, default: 0]
            seen[key] = count + 1
            return count == 0 ? key : "\(key)-\(count + 1)"
        }
    }

    private func writeChoices(_ json: inout JSONBytes) {
        json.member("bodies") { json in
            json.array(of: dataset.bodies) { json, body in
                json.object(of: [
                    "id": body.id, "name": body.name, "english": body.nameEnglish, "short": body.shortName,
                ])
            }
        }
        json.member("indicators") { json in
            json.array(of: dataset.indicators) { json, indicator in
                json.object(of: [
                    "id": indicator.id, "name": indicator.name, "english": indicator.nameEnglish,
                    "unit": indicator.unit, "kind": indicator.kind.rawValue,
                    "definition": indicator.definition,
                ])
            }
        }
        json.member("sources") { json in
            json.array(of: dataset.sources) { $0.object(of: ["id": $1.id, "title": $1.title]) }
        }
        json.member("unitKinds") { json in
            json.object { json in
                for word in measures {
                    guard let kind = UnitKind(word) else { continue }
                    json.member(word) { $0.text(kind.rawValue) }
                }
            }
        }
    }

    /// Every measure word and unit that occurs, in order.
    private var measures: [String] {
        var words = Set(dataset.indicators.map(\.unit))
        for entry in entries {
            for candidate in entry.reading.candidates { words.insert(candidate.statement.figure.measure) }
        }
        return words.sorted()
    }

    private func write(
        _ entry: ReviewEntry, key: String, _ expected: ExpectedIndicators, _ json: inout JSONBytes
    ) {
        let (document, reading) = (entry.document, entry.reading)
        json.object { json in
            json.member("name") { $0.text(document.name ?? "") }
            json.member("key") { $0.text(key) }
            json.member("title") { $0.text(document.title) }
            json.member("body") { $0.text(reading.body) }
            json.member("year") { $0.number(reading.year) }
            json.member("source") { $0.text(entry.source) }
            json.member("pages") { $0.array(of: document.pages) { $0.number($1) } }
            json.member("text") { $0.text(document.scalars) }
            json.member("own") { json in
                json.array(of: expected.own(body: reading.body, year: reading.year)) { json, own in
                    json.object { json in
                        json.member("indicator") { $0.text(own.indicator) }
                        json.member("years") { $0.array(of: own.years) { $0.number($1) } }
                    }
                }
            }
            json.member("common") { json in
                json.array(of: expected.common) { json, common in
                    json.object { json in
                        json.member("indicator") { $0.text(common.indicator) }
                        json.member("bodies") { $0.number(common.bodies) }
                    }
                }
            }
            json.member("candidates") { json in
                json.array(of: zip(reading.candidates, entry.states)) { write($1.0, $1.1, &$0) }
            }
        }
    }

    /// A candidate; the order is that of ``candidateColumns``. Confidences are whole percent.
    private func write(_ candidate: Candidate, _ state: ReviewState, _ json: inout JSONBytes) {
        func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
        let statement = candidate.statement
        let isRange = statement.upper != nil
        json.array { json in
            json.number(statement.range.lowerBound)
            json.number(statement.range.upperBound)
            json.text(statement.asStated)
            json.text(isRange ? nil : statement.figure.number.description)
            json.text(isRange ? "range" : statement.figure.qualifier.rawValue)
            json.text(statement.figure.measure)
            json.text(candidate.subject)
            json.text(candidate.indicator)
            json.array(of: candidate.guesses) { json, guess in
                json.array { json in
                    json.text(guess.indicator)
                    json.number(percent(guess.confidence))
                }
            }
            json.text(candidate.topic)
            json.text(candidate.body)
            json.number(candidate.year)
            json.text(candidate.basis.rawValue)
            json.text(candidate.period)
            json.text(candidate.coverage.rawValue)
            json.number(percent(candidate.confidence))
            json.array(of: candidate.otherPlaces) { json, place in
                json.array { json in
                    json.number(place.lowerBound)
                    json.number(place.upperBound)
                }
            }
            json.text(state.rawValue)
        }
    }
}
