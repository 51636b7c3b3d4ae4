import type { Figure } from '../figures';
import type { BenchHost } from '../rig/bench-host';
import { runRaw, type Statement } from '../rig/recorder';
import { addLine, findParty, recordRound, renewal, roundIds, send } from '../rig/round';
import { median, spread, takeTurns, timed } from '../samples';

const LENGTH = { rounds: 150, warmUp: 20, seconds: 45 };
const GOAL = 1.5;

/**
 * Ringing and sending five items through the dispatch, against the statements it runs sent straight to the
 * engine in one transaction of the same store: what validation, rules, drizzle, inbox and audit add in code.
 */
export async function measureWritePath(host: BenchHost): Promise<Figure[]> {
  const party = await findParty(host);
  const recorded = await recordRound(host, party);
  const lines = { dispatched: [] as number[], raw: [] as number[] };
  let round = -LENGTH.warmUp * 2;
  const rawWrites = async (statements: readonly Statement[]) => timed(() => runRaw(host.store, statements));
  const sends = await takeTurns(LENGTH, {
    async dispatched() {
      const ids = roundIds();
      for (const index of ids.lineIds.keys()) {
        const milliseconds = await timed(() => addLine(host, party, ids, index));
        if (round >= 0) lines.dispatched.push(milliseconds);
      }
      round++;
      return timed(() => send(host, party, ids));
    },
    async raw() {
      const renew = await renewal(host, recorded);
      for (const statements of recorded.adds) {
        const milliseconds = await rawWrites(renew(statements));
        if (round >= 0) lines.raw.push(milliseconds);
      }
      round++;
      return rawWrites(renew(recorded.send));
    },
  });
  return [
    ...compare('send 5 items', sends, recorded.send),
    ...compare('add a line', lines, recorded.adds[0] ?? []),
  ];
}

function compare(
  what: string,
  samples: { dispatched: number[]; raw: number[] },
  statements: readonly Statement[],
): Figure[] {
  const section = 'Write path: dispatch to committed and flushed, against the same SQL raw';
  const reads = statements.filter(({ text }) => /^\s*select/i.test(text)).length;
  return [
    {
      section,
      name: `${what}: dispatch / raw`,
      value: median(samples.dispatched) / median(samples.raw),
      unit: 'x',
      goal: GOAL,
      detail: `${statements.length} statements, ${reads} of them reads`,
    },
    {
      section,
      name: `${what}: dispatch`,
      value: median(samples.dispatched),
      unit: 'ms',
      detail: spread(samples.dispatched),
    },
    { section, name: `${what}: raw`, value: median(samples.raw), unit: 'ms', detail: spread(samples.raw) },
  ];
}
