#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The curve between the channels of sRGB and amounts of light (IEC 61966-2-1).
package enum SRGB {
    /// The light of a channel, 0…1.
    package static func linear(_ channel: UInt8) -> Double { light[Int(channel)] }

    /// The light of each channel: powers take long, and a chart compares its colours with each other.
    private static let light = (0...255).map { channel in
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// The channel of an amount of light, 0…1.
    package static func encoded(_ value: Double) -> Double {
        value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    }
}
