import Metrics

/// An invented committee: of a hundred about one is provincial and ten of prefectures, the rest of counties.
struct GeneratedBody {
    let id: String
    /// The id of the province it lies in.
    let province: String
    let parent: String
    let level: BodyLevel
    let name: String
    let shortName: String
    let seats: Int

    /// A number of its own, from its id.
    var seed: Int { id.utf8.reduce(1) { ($0 &* 131 &+ Int($1)) & 0xFFFF_FFFF } }

    /// So many bodies, each after its parent.
    static func all(_ count: Int) -> [GeneratedBody] {
        let provinces = max(1, count / 100)
        let prefectures = min(count - provinces, provinces * 10)
        let counties = count - provinces - prefectures
        var bodies: [GeneratedBody] = []
        for province in 0..<provinces {
            let top = GeneratedBody(number: province, kind: "省", seats: 700, level: .provincial)
            bodies.append(top)
            for prefecture in 0..<share(of: prefectures, among: provinces, province) {
                let middle = GeneratedBody(
                    number: prefecture, kind: "市", seats: 400, level: .prefecture, below: top)
                bodies.append(middle)
                let place = province * 10 + prefecture
                for county in 0..<share(of: counties, among: prefectures, place) {
                    bodies.append(
                        GeneratedBody(number: county, kind: "县", seats: 200, level: .county, below: middle))
                }
            }
        }
        return bodies
    }

    private init(
        number: Int, kind: String, seats: Int, level: BodyLevel, below parent: GeneratedBody? = nil
    ) {
        let part = (number < 9 ? "0" : "") + "\(number + 1)"
        id = parent.map { "\($0.id)-\(part)" } ?? "g\(part)"
        province = parent?.province ?? id
        self.parent = parent?.id ?? ""
        self.level = level
        shortName = Self.cyclical(number) + kind
        let place = (parent.map { $0.name.dropFirst(2).dropLast(3) } ?? "") + shortName
        name = "政协\(place)委员会"
        self.seats = seats + number
    }

    /// How many of some things come to one of some others, when they are dealt out evenly.
    private static func share(of things: Int, among others: Int, _ place: Int) -> Int {
        things / others + (place < things % others ? 1 : 0)
    }

    /// A name of the sixty of the cycle (甲子, 乙丑 …), which no place of these kinds has.
    private static func cyclical(_ number: Int) -> String {
        let (stems, branches) = (Array("甲乙丙丁戊己庚辛壬癸"), Array("子丑寅卯辰巳午未申酉戌亥"))
        let name = String([stems[number % 10], branches[number % 12]])
        return number < 60 ? name : name + "\(number / 60 + 1)"
    }
}
