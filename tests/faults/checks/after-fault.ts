import type { FaultHost } from '../host/fault-host';
import type { Command } from '../house/commands';
import { acknowledge, requestOf } from '../house/device';
import { httpLine } from '../house/line';
import { checkBooks, queryOf } from './books';
import { compareCommands, readStored } from './commands';
import { checkAudit, checkStructure } from './structure';

/** What one round found. */
export interface Verdict {
  acknowledged: number;
  /** Open commands that the clients sent again. */
  repeated: number;
  lost: string[];
  doubled: string[];
  /** Checks that failed, in words. */
  failed: string[];
}

/** Commands that were acknowledged long ago and are sent once more all the same, in each round. */
const REPEATED_ANYWAY = 3;

/**
 * Everything a round asks of a host that has just opened its folder after a fault: is all there that was
 * acknowledged? Then every open command is sent again, twice, under its id, as its device would. Then is all
 * there exactly once, and do tables, indexes and the audit log check out? `auditedUpTo` spares the part of the
 * chain an earlier round has checked.
 */
export async function checkAfterFault(
  host: FaultHost,
  commands: readonly Command[],
  auditedUpTo = 0,
): Promise<Verdict & { auditedUpTo: number }> {
  const query = queryOf(host);
  const failed: string[] = [];
  const complaints = { add: (text: string) => void failed.push(text) };
  const before = compareCommands(commands, await readStored(query));
  const acknowledged = commands.filter((command) => command.state === 'acknowledged');

  const ask = httpLine(host.base);
  const open = commands.filter((command) => command.state === 'open');
  for (const command of [...open, ...open, ...acknowledged.slice(-REPEATED_ANYWAY)]) {
    const answer = await ask(requestOf(command));
    if (answer.ok) acknowledge(command, answer.value, complaints);
    else
      failed.push(
        `${command.procedure} (${command.id}) was repeated and refused: ${JSON.stringify(answer.error)}`,
      );
  }

  const after = compareCommands(commands, await readStored(query));
  await host.ask({ kind: 'write', text: 'CREATE EXTENSION IF NOT EXISTS amcheck' });
  failed.push(...(await checkBooks(query)), ...(await checkStructure(query)));
  const audit = await checkAudit(query, auditedUpTo);
  failed.push(...audit.found);
  return {
    acknowledged: acknowledged.length,
    repeated: open.length,
    lost: [...new Set([...before.lost, ...after.lost])],
    doubled: [...new Set([...before.doubled, ...after.doubled])],
    failed,
    auditedUpTo: audit.upTo,
  };
}
