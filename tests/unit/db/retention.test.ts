import { describe, expect, it } from 'vitest';
import type { BackupKind } from '#db/backup/manifest';
import { type Dated, expired } from '#db/backup/retention.rules';

let order = 0;
const backup = (kind: BackupKind, serviceDay = '2026-11-20'): Dated => ({
  id: `${kind} ${++order}`,
  kind,
  order,
  serviceDay,
});
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => backup('daily', `2026-11-${String(day + 1).padStart(2, '0')}`));

describe('expired', () => {
  it('keeps the daily ones of the last seven service days there are', () => {
    const all = days(10);
    expect(expired(all)).toEqual(all.slice(0, 3));
  });

  it('keeps of two daily ones of a day the later, and counts the day once', () => {
    const [first, ...rest] = days(7) as [Dated, ...Dated[]];
    const again = backup('daily', '2026-11-07');
    const replaced = rest.at(-1);
    expect(expired([first, ...rest, again])).toEqual([replaced]);
  });

  it('counts each kind by itself', () => {
    const daily = days(7);
    const manual = Array.from({ length: 5 }, () => backup('manual'));
    const updates = Array.from({ length: 3 }, () => backup('before-update'));
    expect(expired([...updates, ...daily, ...manual])).toEqual([...manual.slice(0, 2), updates[0]]);
  });

  it('goes by the order they were made in, whatever the days are called', () => {
    const future = backup('daily', '2031-01-01');
    const all = [future, ...days(7)];
    expect(expired(all)).toEqual([future]);
  });

  it('lets the only one stay', () => {
    expect(expired([backup('after-restore')])).toEqual([]);
    expect(expired([])).toEqual([]);
  });
});
