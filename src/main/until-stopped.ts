const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Resolves when we are asked to stop: by a signal, or because the process that started us is gone. A second
 * request while the first is being served changes nothing.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve()
    for (const signal of SIGNALS) process.on(signal, stop)
    process.on('disconnect', stop)
    // Listening for 'disconnect' would keep a program alive that has nothing left to do.
    process.channel?.unref()
  })
}
