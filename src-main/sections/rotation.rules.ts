/** A server who has just been given a party is left alone with it for so long. */
export const GUARD_MINUTES = 10;

/** A server's evening as far as turns go. */
export interface ServerTonight {
  id: string;
  firstName: string;
  lastName: string;
  /** The sections they have now; none once they are cut everywhere. */
  sectionIds: readonly string[];
  parties: number;
  covers: number;
  openParties: number;
  openCovers: number;
  /** When the newest of their parties sat down. */
  lastSeatedAt: Date | null;
}

/** Minutes for which a server should not be given another party; 0 when it may be now. */
export function guardMinutes({ lastSeatedAt }: Pick<ServerTonight, 'lastSeatedAt'>, now: Date): number {
  if (lastSeatedAt === null) return 0;
  const since = (now.getTime() - lastSeatedAt.getTime()) / 60_000;
  return Math.min(GUARD_MINUTES, Math.max(0, Math.ceil(GUARD_MINUTES - since)));
}

/**
 * Whose turn it is, first to last: those left alone come last; then fewest covers tonight, fewest covers here
 * now, and who has waited longest. Who has no section is not in the rotation.
 */
export function rotationOrder<Server extends ServerTonight>(servers: readonly Server[], now: Date): Server[] {
  const waiting = (server: Server) => server.lastSeatedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  return servers
    .filter(({ sectionIds }) => sectionIds.length > 0)
    .sort(
      (a, b) =>
        Number(guardMinutes(a, now) > 0) - Number(guardMinutes(b, now) > 0) ||
        a.covers - b.covers ||
        a.openCovers - b.openCovers ||
        Math.sign(waiting(a) - waiting(b)) ||
        0,
    );
}

/** Who serves tables of these sections: of those who have one of them, whose turn it is. Null when nobody does. */
export function serverFor<Server extends ServerTonight>(
  sectionIds: readonly (string | null)[],
  servers: readonly Server[],
  now: Date,
): Server | null {
  const here = servers.filter((server) =>
    server.sectionIds.some((sectionId) => sectionIds.includes(sectionId)),
  );
  return rotationOrder(here, now)[0] ?? null;
}

/** How unevenly something is spread: 0 when all have as much, towards 1 when one has it all. */
export function gini(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (values.length < 2 || total === 0) return 0;
  const apart = values.reduce(
    (sum, value) => sum + values.reduce((inner, other) => inner + Math.abs(value - other), 0),
    0,
  );
  return apart / (2 * values.length * total);
}

/** A Gini figure in a word. */
export function fairnessWord(figure: number): 'even' | 'fair' | 'uneven' {
  if (figure <= 0.1) return 'even';
  return figure <= 0.25 ? 'fair' : 'uneven';
}

/** A section by its place: A to Z, then A2. */
export function sectionLetter(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round + 1));
}
