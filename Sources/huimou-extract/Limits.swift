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

    /// Allows the processor time of one document from now on; the system ends the process after that. A timer and not
    /// `RLIMIT_CPU`, which counts from the start of the process by the ticks of the clock: over thousands of short
    /// documents they run ahead of the time that a process can see.
    static func allowProcessorTime() {
        var timer = itimerval()
        timer.it_value.tv_sec = Bounds.processorSeconds
        #if canImport(Glibc)
            setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_PROF, &timer, nil)
        #endif
    }

    #if canImport(Glibc)
        private typealias Resource = __rlimit_resource
    #else
        private typealias Resource = Int32
    #endif

    private static func lower(_ resource: Resource, to value: Int) {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(resource.rawValue)
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
        limit.rlim_max = limit.rlim_cur
        setrlimit(resource, &limit)
    }
}
