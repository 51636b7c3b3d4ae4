import { Link2, Link2Off, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '#contract/contract';
import { Button } from '../../ui/button';
import { idle, setJob, useIsBusy } from './floor.store';
import { placeName } from './floor-commands';
import { joinTable, mergeVisits, separateTable } from './move-commands';
import { partiesIn } from './move-panel';
import { Panel } from './panel';
import { mergeOf, placeOf, standsBy, type Visit } from './table-acts';
import { plural } from './table-state';

interface JoinPanelProps {
  view: Output<'floor.view'>;
  visit: Visit;
}

/** A party's tables: neighbours pushed to them, taken away again, and parties that sit down together. */
export function JoinPanel({ view, visit }: JoinPanelProps) {
  const { tableIds, numbers } = placeOf(view, visit.id);
  const own = view.tables.filter(({ id }) => tableIds.includes(id));
  const neighbours = view.tables.filter(
    (table) => !table.visit && !table.block && standsBy(view, visit.id, table),
  );
  const merges = partiesIn(view).flatMap((other) => {
    const merge = other.id === visit.id ? null : mergeOf(visit, other);
    return merge ? [{ other, merge }] : [];
  });
  return (
    <Panel
      title={`${placeName({ numbers })}, join or separate`}
      facts="What was ordered stays with the party."
      onClose={() => setJob(idle)}
    >
      <Group title="Push to it">
        {neighbours.map((table) => (
          <Choice
            key={table.id}
            icon={Link2}
            ids={[visit.id, table.id]}
            onPress={() => void joinTable(visit, table)}
            detail={`${plural(table.seats, 'seat')}${table.booking ? ` · until ${table.booking.time}` : ''}`}
          >
            Join table {table.number}
          </Choice>
        ))}
        {neighbours.length === 0 && <p className="text-text-2">No free table stands beside it.</p>}
      </Group>
      {own.length > 1 && (
        <Group title="Take away">
          {own.map((table) => (
            <Choice
              key={table.id}
              icon={Link2Off}
              ids={[visit.id, table.id]}
              onPress={() => void separateTable(visit, table)}
              detail={plural(table.seats, 'seat')}
            >
              Give table {table.number} back
            </Choice>
          ))}
        </Group>
      )}
      <Group title="Sit down together">
        {merges.map(({ other, merge }) => (
          <Choice
            key={other.id}
            icon={Users}
            ids={[visit.id, other.id]}
            onPress={() => {
              setJob(idle);
              void mergeVisits(merge.visit, merge.into);
            }}
            detail={plural(visit.partySize + other.partySize, 'guest')}
          >
            With {placeName({ numbers: other.tableNumbers }).replace(/^T/, 't')}
            {other.name && (
              <>
                , <bdi>{other.name}</bdi>
              </>
            )}
          </Choice>
        ))}
        <p className="text-13 leading-snug text-text-3">
          {visit.canMerge
            ? 'Their bills become one, and their seats come behind the others. It can be taken back until it is paid.'
            : 'A party that booked, or has paid something, stays one of its own; walk-ins can sit down with it.'}
        </p>
      </Group>
    </Panel>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="text-14 font-medium text-text-2">{title}</h3>
      {children}
    </section>
  );
}

interface ChoiceProps {
  icon: typeof Link2;
  ids: readonly string[];
  detail: string;
  onPress(): void;
  children: ReactNode;
}

function Choice({ icon, ids, detail, onPress, children }: ChoiceProps) {
  const isBusy = useIsBusy(...ids);
  return (
    <Button icon={icon} isDisabled={isBusy} onPress={onPress} className="w-full justify-start!">
      <span className="min-w-0 flex-1 text-start">
        <span className="block truncate">{children}</span>
        <span className="block truncate text-13 font-normal text-text-3">{detail}</span>
      </span>
    </Button>
  );
}
