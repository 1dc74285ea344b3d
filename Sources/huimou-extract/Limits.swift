import Exchange

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system lets this process use.
enum Limits {
    /// Bounds memory, and forbids files: nothing here is to be written.
    static func set() {
        lower(RLIMIT_AS, to: Bounds.memory)
        lower(RLIMIT_FSIZE, to: 0)
        lower(RLIMIT_CORE, to: 0)
        // A library that would refresh a cache is told that it cannot, and need not end for it.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Allows the processor time of one document from now on; the system ends the process after that.
    static func allowProcessorTime() {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        let used = Int(time.tv_sec)
        lower(RLIMIT_CPU, to: used + Bounds.processorSeconds, keepingMaximum: true)
    }

    #if canImport(Glibc)
        private typealias Resource = __rlimit_resource
    #else
        private typealias Resource = Int32
    #endif

    private static func lower(_ resource: Resource, to value: Int, keepingMaximum: Bool = false) {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(resource.rawValue)
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
        if !keepingMaximum { limit.rlim_max = limit.rlim_cur }
        setrlimit(resource, &limit)
    }
}
