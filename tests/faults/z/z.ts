import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Input, Output, ProcedureName } from '#contract/contract';
import { scratchFolder } from '../folder';
import { type FaultHost, startFaultHost } from '../host/fault-host';
import type { Program } from '../host/program';
import { CommandBook } from '../house/commands';
import { httpLine, NoAnswer } from '../house/line';
import { openHouse } from '../house/opening';
import { chanceOf, roundSeed } from '../random';
import type { FaultReport } from '../report';

/** How long a Z takes at first, about; then as long as the last one took: the kill falls before, into or behind it. */
const ABOUT_A_Z = 400;

interface StoredDay extends Record<string, unknown> {
  id: string;
  z: number | null;
  parts: number;
}

/**
 * Kills the host with -9 around the moment a day is closed, and repeats the command. The Z must be there whole or not at
 * all, once, its number the next one, and sealed with the one before.
 */
export async function runKilledZ({
  program,
  rounds,
  seed,
}: {
  program: Program;
  rounds: number;
  seed: string;
}): Promise<FaultReport> {
  const began = performance.now();
  const folder = scratchFolder();
  const dataDir = join(folder, 'data');
  const failures: FaultReport['failures'] = [];
  const figures = { rounds, answered: 0, 'closed, not answered': 0, 'not closed': 0 };
  let longest = ABOUT_A_Z;
  let host = await startFaultHost(program, dataDir);
  try {
    const { sessions } = await openHouse(httpLine(host.base), new CommandBook(), 1);
    const session = sessions[0] as string;
    for (let round = 1; round <= rounds; round++) {
      const chance = chanceOf(roundSeed(seed, round));
      const till = tillAt(host, session);
      await till('vouchers.sell', {
        voucherId: randomUUID(),
        code: `Z ${round}`,
        amount: 100 * round,
        tender: 'card',
      });
      const dayId = (await till('day.view', {})).day?.id ?? '';
      const commandId = randomUUID();
      const closing = till('day.close', { dayId }, commandId).catch((error: unknown) => {
        if (error instanceof NoAnswer) return null;
        throw error;
      });
      await delay(chance.below(1) * 1.2 * longest);
      await host.kill();
      const answer = await closing;
      host = await startFaultHost(program, dataDir);
      const found = await daysOf(host);
      const isClosed = found.some(({ id, z }) => id === dayId && z !== null);
      figures[answer ? 'answered' : isClosed ? 'closed, not answered' : 'not closed']++;
      const what = whatIsWrong(found, isClosed ? round : round - 1);
      if (answer && (!isClosed || answer.zNumber !== round)) what.push(`it answered Z ${answer.zNumber}`);
      const asked = performance.now();
      const again = await tillAt(host, session)('day.close', { dayId }, commandId);
      if (!isClosed) longest = performance.now() - asked;
      if (again.zNumber !== round) what.push(`the repeat answered Z ${again.zNumber}, not ${round}`);
      const report = await tillAt(host, session)('day.report', { dayId });
      if (!report?.seal?.intact) what.push(`Z ${round} is not intact`);
      what.push(...whatIsWrong(await daysOf(host), round));
      if (what.length > 0) failures.push({ seed: chance.seed, what });
    }
  } finally {
    await host.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    fault: 'kill -9 in a Z',
    baseSeed: seed,
    figures,
    failures,
    seconds: (performance.now() - began) / 1000,
  };
}

function tillAt({ base }: FaultHost, session: string) {
  const ask = httpLine(base);
  return async <Name extends ProcedureName>(
    procedure: Name,
    input: Input<Name>,
    commandId: string = randomUUID(),
  ): Promise<Output<Name>> => {
    const answer = await ask({ procedure, input, session, commandId });
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`);
    return answer.value as Output<Name>;
  };
}

async function daysOf(host: FaultHost): Promise<StoredDay[]> {
  const text = `SELECT id, z_number AS z, num_nonnulls(closed_at, closed_by, z_number, figures, hash) AS parts
    FROM business_days ORDER BY z_number`;
  return (await host.ask({ kind: 'query', text })) as StoredDay[];
}

/** A day has all of its Z or nothing, and the numbers are 1 up to `last`. */
function whatIsWrong(days: readonly StoredDay[], last: number): string[] {
  const numbers = days.flatMap(({ z }) => z ?? []);
  const expected = Array.from({ length: last }, (_, index) => index + 1);
  return [
    ...days
      .filter(({ parts }) => parts !== 0 && parts !== 5)
      .map(({ id, parts }) => `${id} has ${parts} of 5`),
    ...(numbers.join() === expected.join() ? [] : [`the numbers are ${numbers.join()}, not 1 to ${last}`]),
    ...(days.filter(({ z }) => z === null).length > 1 ? ['two days are open'] : []),
  ];
}
