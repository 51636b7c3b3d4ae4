import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** A program in a process of its own, as a till runs it: built, not transformed on the way. */
export interface Program {
  /** When its process was started, on `performance.now()`'s clock. */
  startedAt: number;
  /** What the awaited pattern caught in its output. */
  found: string;
  /** Resident memory in MB, or null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** Starts a built program and waits until it prints what `pattern` describes. */
export async function startProgram(file: string, args: string[], pattern: RegExp): Promise<Program> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const found = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with code ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = pattern.exec(line);
      if (match) resolve(match[0]);
    });
  });
  return {
    startedAt,
    found,
    memory: () => residentMb(child),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Builds the bare store as the app is built: bundled, with PGlite beside it. Returns where it lies. */
export async function buildBareStore(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
    build: { ssr: 'tests/bench/programs/bare-store.ts', outDir: 'out/bench', target: 'node20' },
  });
  return 'out/bench/bare-store.js';
}

function residentMb({ pid }: ChildProcess): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return null;
  }
}
