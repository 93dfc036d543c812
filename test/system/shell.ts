import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { environment, inPath, ROOT } from './support.ts';

/** What the examples of the documentation are run with. */
export const PROGRAMS = ['bash', 'curl', 'node', 'npx', 'sed', 'grep'];
/** Those of them that this machine lacks. */
export const missingPrograms = PROGRAMS.filter((name) => inPath(name) === null);

/** A shell that keeps its variables from one example to the next. */
export class Shell {
  private readonly bash: ChildProcessWithoutNullStreams;
  private said = '';

  constructor(settings: Record<string, string> = {}) {
    const options = { env: environment(settings), cwd: ROOT };
    this.bash = spawn(inPath('bash') ?? 'bash', ['--norc', '--noprofile'], options);
    this.bash.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
  }

  /** Runs a piece of code; gives what it printed, errors among it. */
  async run(code: string): Promise<string> {
    const end = `@@${Math.random().toString(36).slice(2)}@@`;
    this.said = '';
    this.bash.stdin.write(`{\n${code}\n} 2>&1\necho '${end}'\n`);
    while (!this.said.includes(end)) {
      if (this.bash.exitCode !== null) throw new Error(`the shell has ended: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.said.slice(0, this.said.indexOf(end));
  }

  close(): void {
    this.bash.kill('SIGKILL');
  }
}

/** The lines of `wanted` that do not occur in `printed`, each after the one before. */
export function missingLines(printed: string, wanted: string): string[] {
  let rest = printed;
  return wanted
    .split('\n')
    .filter(Boolean)
    .filter((line) => {
      const at = rest.indexOf(line);
      if (at >= 0) rest = rest.slice(at + line.length);
      return at < 0;
    });
}
