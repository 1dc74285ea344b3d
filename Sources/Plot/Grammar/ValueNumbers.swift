/// Equal values by number, for questions that are asked of every mark. Text is looked up by its bytes first: whether
/// Unicode calls two texts equal takes long to find out, and the same few names come again and again.
struct ValueNumbers {
    private var texts: [Text: Int] = [:]
    private var values: [PlottableValue: Int] = [:]

    private struct Text: Hashable {
        let label: String
        let name: String

        static func == (one: Text, other: Text) -> Bool {
            one.name.utf8.elementsEqual(other.name.utf8) && one.label.utf8.elementsEqual(other.label.utf8)
        }

        func hash(into hasher: inout Hasher) {
            var name = name
            name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// The number of a value, 1 or more; 0 for none.
    mutating func number(of value: PlottableValue?) -> Int {
        guard let value else { return 0 }
        guard case .category(.name(let name)) = value.plotted else { return slowNumber(of: value) }
        let text = Text(label: value.label, name: name)
        if let known = texts[text] { return known }
        let number = slowNumber(of: value)
        texts[text] = number
        return number
    }

    /// The number of a category, whatever it is called.
    mutating func number(of category: Category) -> Int {
        number(of: PlottableValue(label: "", plotted: .category(category)))
    }

    private mutating func slowNumber(of value: PlottableValue) -> Int {
        if let known = values[value] { return known }
        values[value] = values.count + 1
        return values.count
    }
}
