/** Tells the bench the port, answers its questions, of which CPU time and memory is one, and stops when told. */
export function report(
  port: number,
  close: () => Promise<void>,
  answers: Readonly<Record<string, () => unknown>> = {},
): void {
  const all = { usage, ...answers };
  process.on('message', async (asked: string) => {
    if (asked in all) process.send?.({ [asked]: (await all[asked as keyof typeof all]()) ?? null });
    else void close().finally(() => process.exit(0));
  });
  process.send?.({ port });
}

function usage() {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, rss: process.memoryUsage().rss };
}
