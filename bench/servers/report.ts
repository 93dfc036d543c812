/** Tells the bench the port, answers its questions for CPU time and memory, and stops when told. */
export function report(port: number, close: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'usage') {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpu: user + system, rss: process.memoryUsage().rss });
    } else {
      void close().finally(() => process.exit(0));
    }
  });
  process.send?.({ port });
}
