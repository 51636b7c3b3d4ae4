import { CalendarOff, LockOpen } from 'lucide-react';
import { useState } from 'react';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { Sheet } from '../../ui/overlay';
import { Segmented } from '../../ui/segmented';
import { block, changeBlock, unblock } from './block-commands';
import { type BlockDraft, draftOf, missingIn } from './block-draft';
import { BlockWhen } from './block-when';
import type { Block, BookTable, DayView } from './book.types';
import { plural } from './book-words';
import { type BlockTarget, setBlockForm, useTimeline } from './timeline.store';

/** Tables out of use: which, from when to when, and why. */
export function BlockSheet({ day }: { day: DayView }) {
  const target = useTimeline((screen) => screen.block);
  const standing = target?.kind === 'edit' ? day.blocks.find(({ id }) => id === target.blockId) : undefined;
  if (!target || (target.kind === 'edit' && !standing)) return null;
  return <BlockForm key={JSON.stringify(target)} day={day} target={target} standing={standing} />;
}

interface FormProps {
  day: DayView;
  target: BlockTarget;
  standing: Block | undefined;
}

function BlockForm({ day, target, standing }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(day, target));
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const missing = missingIn(draft);
  const close = (): void => setBlockForm(null);
  const set = (change: Partial<BlockDraft>): void => {
    setError(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const refused = standing ? await changeBlock(standing, draft) : await block(draft);
    setBusy(false);
    if (refused) setError(refused);
    else close();
  };
  const word = standing ? 'Save' : `Block ${plural(draft.tableIds.length, 'table')}`;
  return (
    <Sheet
      title={standing ? 'Block' : 'Block tables'}
      isOpen
      onClose={close}
      actions={
        <>
          {standing?.open && (
            <Button
              icon={LockOpen}
              onPress={() => {
                close();
                void unblock(standing);
              }}
            >
              Unblock
            </Button>
          )}
          <Button
            kind="primary"
            icon={CalendarOff}
            isDisabled={missing !== null || isBusy || standing?.open === false}
            onPress={() => void save()}
          >
            {missing ?? word}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-5 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null && !isBusy) void save();
        }}
      >
        {error && <Refusal error={error} />}
        <Reason draft={draft} onChange={set} />
        <BlockWhen day={day} draft={draft} onChange={(next) => set(next)} />
        <Tables day={day} chosen={draft.tableIds} onChange={(tableIds) => set({ tableIds })} />
        {standing?.madeBy && <p className="text-14 text-text-3">Blocked by {standing.madeBy}.</p>}
      </form>
    </Sheet>
  );
}

const usualReasons: Record<BlockDraft['kind'], readonly string[]> = {
  maintenance: ['Bench repair', 'Wobbly table', 'Cleaning'],
  event: ['Private party', 'Tasting', 'Photo shoot'],
  other: ['No server', 'Kept free'],
};

function Reason({ draft, onChange }: { draft: BlockDraft; onChange(change: Partial<BlockDraft>): void }) {
  return (
    <div className="flex flex-col gap-3">
      <Segmented<BlockDraft['kind']>
        label="What for"
        fill
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        items={[
          { id: 'maintenance', label: 'Repair' },
          { id: 'event', label: 'Event' },
          { id: 'other', label: 'Other' },
        ]}
      />
      <TextField
        label="Reason"
        value={draft.reason}
        maxLength={60}
        autoFocus
        onChange={(reason) => onChange({ reason })}
      />
      <div className="flex flex-wrap gap-2">
        {usualReasons[draft.kind].map((reason) => (
          <Button key={reason} size="t0" onPress={() => onChange({ reason })}>
            {reason}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface TablesProps {
  day: DayView;
  chosen: readonly string[];
  onChange(tableIds: string[]): void;
}

function Tables({ day, chosen, onChange }: TablesProps) {
  const toggle = ({ id }: BookTable): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      {day.areas.map((area) => {
        const tables = day.tables.filter(({ areaId }) => areaId === area.id);
        const ids = tables.map(({ id }) => id);
        const isWhole = ids.every((id) => chosen.includes(id));
        if (tables.length === 0) return null;
        return (
          <fieldset key={area.id} className="flex flex-col gap-2">
            <legend className="contents">
              <span className="flex items-center justify-between text-14 font-medium text-text-2">
                <bdi>{area.name}</bdi>
                <Button
                  kind="quiet"
                  size="t0"
                  onPress={() =>
                    onChange(
                      isWhole ? chosen.filter((id) => !ids.includes(id)) : [...new Set([...chosen, ...ids])],
                    )
                  }
                >
                  {isWhole ? 'None' : 'All'} of {plural(tables.length, 'table')}
                </Button>
              </span>
            </legend>
            <div className="grid grid-cols-6 gap-2">
              {tables.map((table) => (
                <ChoiceChip
                  key={table.id}
                  isSelected={chosen.includes(table.id)}
                  onChange={() => toggle(table)}
                  className="px-1! text-14!"
                >
                  <span className="sr-only">Table </span>
                  <bdi>{table.number}</bdi>
                </ChoiceChip>
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

/** Everybody who is in the way, at once. */
function Refusal({ error }: { error: CallError }) {
  const all = Array.isArray(error.details['all']) ? (error.details['all'] as Record<string, unknown>[]) : [];
  if (all.length < 2) return <Banner family="warn" title={errorWords(error).words} />;
  return (
    <div className="flex flex-col gap-2">
      <Banner family="warn" title={`${all.length} parties have these tables then. Nothing was blocked.`} />
      <ul className="flex flex-col gap-1 ps-3 text-14">
        {all.map((one) => (
          <li key={`${one['table']} ${one['from']} ${one['name']}`}>
            <bdi>
              {`Table ${one['table']}: ${one['name']}, ${one['from']}`}
              {one['to'] ? ` to ${one['to']}` : ''}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
