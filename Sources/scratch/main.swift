import Foundation
import Metrics
import Reading
struct Label: Decodable { let article: String; let offset: Int; let quote: String; let value: Double; let qualifier: String; let optional: Bool?; let indicator: String?; let context: String
 var range: Range<Int> { offset..<offset + quote.unicodeScalars.count } }
let ds = Dataset.load(from: "datasets").dataset
let (lex, faults) = Lexicon.load(from: "datasets/lexicon", for: ds)
for f in faults { print(f.text(in: .en)) }
let reader = Reader(lex, bodies: ds.bodies)
let args = CommandLine.arguments
if args.count > 2, args[1] == "time" {
  let doc = try Document(contentsOf: args[2])
  let t0 = Date(); let c = CleanText(doc); let t1 = Date(); _ = c; let t2 = Date(); let r = reader.read(doc); let n = r.candidates.count; let m = r.refused.count; let t3 = Date()
  let mb = Double(try Data(contentsOf: URL(fileURLWithPath: args[2])).count) / 1e6
  print("clean \(mb / t1.timeIntervalSince(t0)) MB/s; all \(mb / t3.timeIntervalSince(t2)); \(n) \(m)")
  exit(0)
}
if args.count > 1, args[1] != "eval" {
  let doc = try Document(contentsOf: args[1])
  let r = reader.read(doc, keepsRefused: true); print(r.body ?? "-", r.year ?? 0)
  for c in r.candidates { print(c.statement.asStated, "|", c.subject, "|", c.body ?? "-", c.year ?? 0, c.basis.rawValue, c.period, c.coverage.rawValue, c.topic, c.otherPlaces.count, "|", c.guesses.map { "\($0.indicator) \(($0.confidence*100).rounded()/100)" }.joined(separator: "; "), "|", c.indicator ?? "-") }
  if args.count > 2 { for r in r.refused { print("  refused", r.asStated, r.refusal.rawValue) } }
  exit(0)
}
let shared = "/work/shared"
let labels = try String(contentsOfFile: shared + "/labels/statistics.jsonl", encoding: .utf8).split(separator: "\n").map { try JSONDecoder().decode(Label.self, from: Data($0.utf8)) }
var curated: [String: String] = [:]
for o in ds.observations { for part in o.locator.split(separator: "；") { let s = String(part); if s.hasPrefix("字符"), let n = Int(s.dropFirst(2)) { curated["\(o.source.dropLast(7))@\(n)"] = o.indicator } } }
var covTotal = 0, covRight = 0, tp = 0, fp = 0, fn = 0, valueRight = 0, indRight = 0, curRight = 0, curTotal = 0
for article in Set(labels.map(\.article)).sorted() {
  let doc = try Document(contentsOf: "\(shared)/articles/\(article).txt")
  let reading = reader.read(doc); let found = reading.candidates; print(article, reading.body ?? "-", reading.year ?? 0)
  let mine = labels.filter { $0.article == article }
  for l in mine {
    guard let c = found.first(where: { $0.statement.range == l.range || $0.otherPlaces.contains(l.range) }) else { if l.optional != true { fn += 1; print("MISS", article, l.quote, l.context) }; continue }
    tp += 1
    if c.statement.figure.number.value == l.value, c.statement.figure.qualifier.rawValue == l.qualifier { valueRight += 1 } else { print("VALUE", l.quote, c.statement.figure) }
    let vocabulary = Set(labels.compactMap(\.indicator))
    var got = c.indicator; let raw = got
    if let g = got, !vocabulary.contains(g) { got = nil }
    let map = ["proposals_completion_rate": "proposals_replied_rate"]
    let want = l.indicator.map { map[$0] ?? $0 }
    if got == want || (raw == want) { indRight += 1 } 
    let cur = curated["\(article)@\(l.offset)"]
    if let o = ds.observations.first(where: { $0.source == article + "-review" && $0.locator.split(separator: "；").contains("字符\(l.offset)") }) { covTotal += 1; if o.coverage == c.coverage { covRight += 1 } else { print("COV", l.quote, c.subject, "want", o.coverage, o.topic, "got", c.coverage, c.topic) }; if o.period.year != c.year || o.period.basis != c.basis || o.body != c.body { print("PERIOD", l.quote, o.period, c.year ?? 0, c.basis, c.period, c.body ?? "-") } }
    if let cur { curTotal += 1; if raw == cur { curRight += 1 } else { print("IND", l.quote, "|", l.context.replacingOccurrences(of: "\n", with: ""), "| want", cur, "(", l.indicator ?? "null", ") got", c.guesses.map { "\($0.indicator) \(($0.confidence*100).rounded()/100)" }.joined(separator: "; ")) } }
    else if got != want { print("IND0", l.quote, "|", l.context.replacingOccurrences(of: "\n", with: ""), "| want", l.indicator ?? "null", "got", c.guesses.map { "\($0.indicator) \(($0.confidence*100).rounded()/100)" }.joined(separator: "; ")) }
  }
  for c in found where !mine.contains(where: { $0.range == c.statement.range }) { fp += 1; print("EXTRA", article, c.statement.asStated, c.subject) }
}
print("tp \(tp) fp \(fp) fn \(fn) value \(valueRight) ind \(indRight)/\(tp) curated \(curRight)/\(curTotal) coverage \(covRight)/\(covTotal)")
