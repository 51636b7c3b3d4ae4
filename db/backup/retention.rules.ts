import type { BackupKind } from '#db/backup/manifest';

/** What retention looks at. */
export interface Dated {
  id: string;
  kind: BackupKind;
  order: number;
  serviceDay: string;
}

/** How many of each kind stay. A daily one counts once for its service day, by the latest. */
export const keptOf = {
  daily: 7,
  manual: 3,
  'before-update': 2,
  'after-restore': 2,
} as const satisfies Record<BackupKind, number>;

/**
 * Which backups to remove, oldest first: of each kind all but the last few. The very newest is never among them,
 * so that there is one after any change of rules or clock.
 */
export function expired<Backup extends Dated>(backups: readonly Backup[]): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.order - a.order);
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [kind, count] of Object.entries(keptOf)) {
    const days = new Set<string>();
    const ofKind = newestFirst.filter((backup) => {
      if (backup.kind !== kind) return false;
      if (kind !== 'daily') return true;
      const first = !days.has(backup.serviceDay);
      days.add(backup.serviceDay);
      return first;
    });
    for (const backup of ofKind.slice(0, count)) kept.add(backup);
  }
  return newestFirst.filter((backup) => !kept.has(backup)).reverse();
}
