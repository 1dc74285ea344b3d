import Foundation
import Testing

@testable import Exchange

@Suite struct EncodingTests {
    /// “甲县政协收到提案163件，” in GB 2312.
    static let gb: [UInt8] = [
        0xBC, 0xD7, 0xCF, 0xD8, 0xD5, 0xFE, 0xD0, 0xAD, 0xCA, 0xD5, 0xB5, 0xBD, 0xCC, 0xE1, 0xB0, 0xB8, 0x31,
        0x36,
        0x33, 0xBC, 0xFE, 0xA3, 0xAC,
    ]

    @Test func readsGB18030() throws {
        #expect(GB18030.isPlausible(Self.gb))
        #expect(GB18030.utf8(Self.gb) == Array("甲县政协收到提案163件，".utf8))
        // 𠮷 has four bytes there.
        #expect(
            GB18030.utf8([0x95, 0x32, 0xB7, 0x36]).map { String(decoding: $0, as: UTF8.self) }?.count == 1)
        let long = Array(repeatElement(Self.gb, count: 20_000).joined())
        #expect(GB18030.utf8(long)?.count == 20_000 * Array("甲县政协收到提案163件，".utf8).count)
    }

    @Test func isNotDeceivedByOtherBytes() {
        #expect(!GB18030.isPlausible(Array("甲县政协收到提案".utf8) + [0xFF]))
        #expect(!GB18030.isPlausible(Array("甲县政协收到提案，立案".utf8)))
        #expect(!GB18030.isPlausible(Array("plain".utf8)))
        #expect(!GB18030.isPlausible([0xE9, 0x74, 0xE9, 0x20, 0x20]), "été in Latin-1")
        // “提案委員會收到” in Big 5.
        #expect(
            !GB18030.isPlausible([
                0xB4, 0xA3, 0xAE, 0xD7, 0xA9, 0x65, 0xAD, 0xFB, 0xB7, 0x7C, 0xA6, 0xAC, 0xA8, 0xEC,
            ]))
    }

    @Test func repairsOnlyWhenAsked() {
        let torn = Array(Self.gb[..<4]) + [0xFF] + Array(Self.gb[4...])
        #expect(GB18030.utf8(torn) == nil)
        #expect(
            GB18030.utf8(torn, repairing: true).map { String(decoding: $0, as: UTF8.self) }
                == "甲县\u{FFFD}政协收到提案163件，")
        #expect(
            GB18030.utf8(Array(Self.gb[..<3]), repairing: true).map { String(decoding: $0, as: UTF8.self) }
                == "甲\u{FFFD}")
    }

    @Test func readsBothOrdersOfUTF16() {
        #expect(UTF16Text.utf8([0xFF, 0xFE, 0x32, 0x75, 0x31, 0x00]) == Array("甲1".utf8))
        #expect(UTF16Text.utf8([0xFE, 0xFF, 0x75, 0x32, 0x00, 0x31, 0x00]) == Array("甲1".utf8))
    }
}
