import { useState } from 'react';
import { run, useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { ChoiceChip } from '../../ui/chip';
import { offerUndo } from '../../ui/notices.store';
import type { SetUpTable } from './tables-tab';

interface TableJoinsProps {
  table: SetUpTable;
  tables: readonly SetUpTable[];
}

/** Which tables of the area a table can be pushed together with. Each tap is saved at once. */
export function TableJoins({ table, tables }: TableJoinsProps) {
  const add = useCommand('tables.addJoin', { inline: true });
  const remove = useCommand('tables.removeJoin', { inline: true });
  const [refusal, setRefusal] = useState<string | null>(null);
  const neighbours = tables.filter(
    ({ id, areaId, inUse }) => id !== table.id && areaId === table.areaId && inUse,
  );
  const toggle = (other: SetUpTable, joined: boolean): void => {
    const pair = { tableId: table.id, otherId: other.id };
    setRefusal(null);
    const names = `${table.number} and ${other.number}`;
    (joined ? add : remove).mutate(pair, {
      onError: (error) => setRefusal(errorWords(error).words),
      onSuccess: () =>
        offerUndo(joined ? `${names} go together` : `${names} no longer go together`, () => {
          void run(joined ? 'tables.removeJoin' : 'tables.addJoin', pair);
        }),
    });
  };
  if (neighbours.length === 0) return null;
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-14 font-medium text-text-2">Goes together with</legend>
      <div className="flex flex-wrap gap-touch">
        {neighbours.map((other) => (
          <ChoiceChip
            key={other.id}
            aria-label={`Table ${other.number}`}
            isSelected={table.joinIds.includes(other.id)}
            onChange={(joined) => toggle(other, joined)}
          >
            <bdi>{other.number}</bdi>
          </ChoiceChip>
        ))}
      </div>
      {refusal && (
        <p role="alert" className="font-medium text-alert-ink">
          {refusal}
        </p>
      )}
    </fieldset>
  );
}
