#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

extension String {
    /// Whether both are the same bytes: what Unicode calls equivalent is not equally wide, and takes long to compare.
    func hasBytes(of other: String) -> Bool {
        let count = utf8.count
        guard count == other.utf8.count, count > 0 else { return count == other.utf8.count }
        // What has bytes has an address.
        let isSame = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable {
                memcmp(own.baseAddress!, $0.baseAddress!, count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
