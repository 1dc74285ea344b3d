import CDeflate
import Dispatch

/// Compresses the streams of a file, from some number on beside the thread that draws: a picture is done sooner than
/// another thread has begun, a book gains a page's time a page. The bytes are the same either way.
final class PDFCompressor {
    private let worker = Worker()
    private lazy var queue = DispatchQueue(label: "huimou.pdf")
    private var count = 0

    /// So many streams are compressed at once.
    private static let directly = 8

    /// Compresses data in the form of RFC 1950, now or later.
    func compress(_ data: [UInt8]) -> Job {
        count += 1
        guard count > Self.directly else { return Job(done: worker.compressed(data)) }
        let job = Job()
        queue.async { [worker] in job.finish(worker.compressed(data)) }
        return job
    }

    /// Data that are there or will be.
    final class Job: @unchecked Sendable {
        // Written before the semaphore is signalled, read after it was waited for.
        private var data: [UInt8]?
        private let isDone: DispatchSemaphore?

        init() { isDone = DispatchSemaphore(value: 0) }

        init(done data: [UInt8]?) { (self.data, isDone) = (data, nil) }

        fileprivate func finish(_ data: [UInt8]?) {
            self.data = data
            isDone?.signal()
        }

        /// Waits for the data; `nil` where memory is short. May be called once.
        func result() -> [UInt8]? {
            isDone?.wait()
            return data
        }
    }

    /// One compressor for all streams: making one costs as much as a page.
    private final class Worker: @unchecked Sendable {
        // The first streams are compressed where they are made, all others one after another in the queue.
        private let compressor = libdeflate_alloc_compressor(Worker.level)
        /// A fifth sooner than 6, for a hundredth more bytes.
        private static let level: Int32 = 5

        deinit { compressor.map(libdeflate_free_compressor) }

        func compressed(_ data: [UInt8]) -> [UInt8]? {
            guard let compressor else { return nil }
            let bound = libdeflate_zlib_compress_bound(compressor, data.count)
            let result = data.withUnsafeBytes { bytes in
                [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
                    count = libdeflate_zlib_compress(
                        compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
                }
            }
            return result.isEmpty ? nil : result
        }
    }
}
