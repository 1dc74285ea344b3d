import CPangoCairo

/// Checksums of bytes.
public enum Checksum {
    /// SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits; GLib, which Pango stands on, computes it.
    public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        let digits = bytes.withUnsafeBufferPointer {
            g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize(bytes.count))
        }
        // GLib gives none only for a kind of checksum that it does not know.
        guard let digits else { return "" }
        defer { g_free(digits) }
        return String(cString: digits)
    }
}
