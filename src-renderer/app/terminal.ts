const KEY = 'tableside.terminal';

/** What this machine is called in the audit log; made up once, and kept. */
export function terminalName(): string {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  const made = `Terminal ${Math.floor(1000 + Math.random() * 9000)}`;
  localStorage.setItem(KEY, made);
  return made;
}
