import { describe, expect, it } from 'vitest';
import { compareCommands, type Stored } from '#tests/faults/checks/commands';
import type { Command } from '#tests/faults/house/commands';
import { DiskModel, type Loss } from '#tests/faults/power/disk-model';
import type { FileEvent } from '#tests/faults/power/file-log';
import { chanceOf } from '#tests/faults/random';
import { judgeTrace, type TraceEvent } from '#tests/faults/trace/rules';

const log = 'database/pg_wal/000000010000000000000001';
const control = 'database/global/pg_control';
const page = 'database/base/5/16437';

describe('judgeTrace', () => {
  const asked: TraceEvent = { what: 'asked', call: 'a', isRepeat: false };
  const answered: TraceEvent = { what: 'answered', call: 'a' };

  it('finds nothing wrong with a flush between commit and answer', () => {
    const events: TraceEvent[] = [
      asked,
      { what: 'write', path: log },
      { what: 'flush', path: log },
      answered,
    ];
    expect(judgeTrace(events)).toMatchObject({ answered: 1, flushes: 1, violations: [] });
  });

  it.each<[string, TraceEvent[]]>([
    [
      'an answer before the flush',
      [asked, { what: 'write', path: log }, answered, { what: 'flush', path: log }],
    ],
    ['an answer without a flush of its own', [{ what: 'flush', path: log }, asked, answered]],
    [
      'a checkpoint before its data',
      [
        { what: 'write', path: page },
        { what: 'write', path: control },
      ],
    ],
    [
      'a log let go before the checkpoint is flushed',
      [
        { what: 'write', path: control },
        { what: 'unlink', path: log },
      ],
    ],
  ])('sees %s', (_, events) => {
    expect(judgeTrace(events).violations).not.toEqual([]);
  });
});

describe('DiskModel', () => {
  const events: FileEvent[] = [
    { do: 'create', path: 'kept' },
    { do: 'open', handle: 'k', path: 'kept', isFolder: false, truncated: false },
    { do: 'write', handle: 'k', at: 0, length: 4096, from: 0 },
    { do: 'flush', handle: 'k' },
    { do: 'create', path: 'later' },
    { do: 'open', handle: 'l', path: 'later', isFolder: false, truncated: false },
    { do: 'write', handle: 'l', at: 0, length: 4096, from: 4096 },
    { do: 'write', handle: 'k', at: 0, length: 4096, from: 4096 },
  ];
  const bytes = Buffer.concat([Buffer.alloc(4096, 1), Buffer.alloc(4096, 2)]);
  const losses: Loss[] = (['in order', 'any'] as const).flatMap((order) =>
    [0, 0.5, 0.9].map((kept): Loss => ({ order, kept, piece: 512 })),
  );
  const afterCuts = losses.flatMap((loss) =>
    Array.from({ length: 40 }, (_, nth) => {
      const model = new DiskModel({ events, bytes });
      model.runTo(events.length);
      return model.cutOff(loss, chanceOf(`${loss.order} ${loss.kept} ${nth}`));
    }),
  );

  it('keeps every flushed byte, or what was written over it, in whole sectors', () => {
    for (const tree of afterCuts) {
      const content = tree.get('kept') as Buffer;
      expect(content.length).toBe(4096);
      for (let at = 0; at < 4096; at += 512)
        expect(content.subarray(at, at + 512).equals(Buffer.alloc(512, content[at] as number))).toBe(true);
      expect(new Set(content).has(0)).toBe(false);
    }
  });

  it('loses, keeps and tears what was not flushed, and may forget its name', () => {
    const kinds = new Set(
      afterCuts.map((tree) => {
        const content = tree.get('later');
        if (!content) return 'no name';
        if (content.length === 0) return 'empty';
        return content.length === 4096 && content.every((byte) => byte === 2) ? 'whole' : 'torn';
      }),
    );
    expect([...kinds].sort()).toEqual(['empty', 'no name', 'torn', 'whole']);
  });
});

describe('compareCommands', () => {
  const sent: Command = {
    id: 'c',
    device: 'd',
    procedure: 'payments.take',
    input: { paymentId: 'p' },
    session: undefined,
    state: 'acknowledged',
    value: { change: 0 },
  };
  const nothing = () =>
    Object.fromEntries(
      [
        'inbox',
        'reservations',
        'visits',
        'drafts',
        'lines',
        'orders',
        'tickets',
        'payments',
        'tables',
        'audited',
      ].map((name) => [name, new Map()]),
    ) as unknown as Stored;

  it('misses an acknowledged command in the inbox, in the log and by its effect', () => {
    expect(compareCommands([sent], nothing()).lost).toHaveLength(3);
  });

  it('finds an answer that is not the one given', () => {
    const stored = nothing();
    stored.inbox.set('c', { change: 5 });
    stored.audited.set('c', 1);
    stored.payments.set('p', '1.00');
    expect(compareCommands([sent], stored).lost).toEqual([expect.stringContaining('"change":5')]);
  });

  it('finds a row nobody meant and a command that was done twice', () => {
    const stored = nothing();
    stored.inbox.set('c', sent.value);
    stored.audited.set('c', 2);
    stored.payments.set('p', '1.00').set('another', '1.00');
    expect(compareCommands([sent], stored)).toMatchObject({
      lost: [],
      doubled: [expect.any(String), expect.any(String)],
    });
  });
});
