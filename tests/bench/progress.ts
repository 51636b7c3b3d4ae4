const began = performance.now();

/** Says on stderr what is being done and since when it runs: the table alone goes to stdout. */
export function progress(what: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${what}\n`);
}
