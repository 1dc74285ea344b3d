/// How the words around a number bound it.
public enum Qualifier: String, CaseIterable, Sendable {
    /// The number itself.
    case exact
    /// 余, 多: some more than the number, less than one more of its last digit.
    case atLeast = "at_least"
    /// 以上, 超过, 不少于, 逾: the number or any more.
    case moreThan = "more_than"
    /// 近, 将近, 不到: somewhat less than the number.
    case nearly
    /// 约, 左右, 上下: around the number.
    case about
}
