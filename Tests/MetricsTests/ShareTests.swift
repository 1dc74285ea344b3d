import Testing

@testable import Metrics

@Suite struct ShareTests {
    @Test func aPartOverItsWhole() {
        let whole = Invented.observation("200件")
        #expect(Invented.observation("50件", topic: "养老").share(of: whole) == Interval(exactly: 0.25))
        #expect(
            Invented.observation("50余件", coverage: .part).share(of: whole)
                == Interval(lower: 0.25, upper: 0.3, lowerIsOpen: true, upperIsOpen: true))
        // More than 50 of more than 50 and fewer than 60 may be all of them, and no more.
        #expect(
            Invented.observation("50余件", coverage: .part).share(of: Invented.observation("50余件"))
                == Interval(lower: 50.0 / 60, upper: 1, lowerIsOpen: true))
        #expect(Invented.observation("200件", coverage: .part).share(of: whole) == Interval(exactly: 1))
    }

    @Test func whatIsNoPartHasNoShare() {
        let whole = Invented.observation("200件")
        #expect(Invented.observation("201件", coverage: .part).share(of: whole) == nil)
        #expect(Invented.observation("50件", body: "jia-bing").share(of: whole) == nil)
        #expect(Invented.observation("50件", year: 2023).share(of: whole) == nil)
        #expect(Invented.observation("50件", unit: "次").share(of: whole) == nil)
        #expect(Invented.observation("0件").share(of: Invented.observation("0件")) == nil)
    }
}
