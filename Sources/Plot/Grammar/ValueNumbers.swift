/// Equal values by number, for questions that are asked of every mark. Text is looked up by its bytes first: whether
/// Unicode calls two texts equal takes long to find out, and the same few names come again and again.
struct ValueNumbers {
    /// The values by their numbers less one.
    private var values: [PlottableValue] = []
    private var numbers = [PlottableValue: Int](minimumCapacity: mostCompared)
    /// The first few texts, which are found faster by comparing than by hashing.
    private var few: [(text: Text, number: Int)] = []
    private var texts: [Text: Int] = [:]

    private static let mostCompared = 16

    private struct Text: Hashable {
        let label: String
        let name: String

        static func == (one: Text, other: Text) -> Bool {
            one.name.hasBytes(of: other.name) && one.label.hasBytes(of: other.label)
        }

        func hash(into hasher: inout Hasher) {
            var name = name
            name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// The value of a number above 0.
    subscript(number: Int) -> PlottableValue { values[number - 1] }

    /// The number of a value, 1 or more; 0 for none.
    mutating func number(of value: PlottableValue?) -> Int {
        guard let value else { return 0 }
        guard case .category(.name(let name)) = value.plotted else { return slowNumber(of: value) }
        let text = Text(label: value.label, name: name)
        for index in few.indices where few[index].text == text { return few[index].number }
        if few.count == Self.mostCompared, let known = texts[text] { return known }
        let number = slowNumber(of: value)
        if few.count < Self.mostCompared { few.append((text, number)) } else { texts[text] = number }
        return number
    }

    private mutating func slowNumber(of value: PlottableValue) -> Int {
        let next = values.count + 1
        // Changed in place, even by nothing, the value is looked up and put in by one search.
        let number = { (number: inout Int) in number }(&numbers[value, default: next])
        if number == next { values.append(value) }
        return number
    }

    /// Each of the numbers above 0 once, in the order in which they first come.
    func distinct(_ numbers: some Sequence<Int>) -> [Int] {
        var seen = [Bool](repeating: false, count: values.count + 1)
        seen[0] = true
        return numbers.filter { number in
            defer { seen[number] = true }
            return !seen[number]
        }
    }

    /// The places of some numbers by number; `nil` for all others.
    func places(of numbers: [Int], _ place: (Int) -> Int?) -> [Int?] {
        var places = [Int?](repeating: nil, count: values.count + 1)
        for number in numbers { places[number] = place(number) }
        return places
    }
}
