import { Check, DoorOpen, Undo2 } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { GoneParty } from '#contract/waitlist';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { WallTime } from '../../ui/clock';
import { plural, tableName } from '../../ui/words';
import { useWaitlistScreen } from './waitlist.store';
import { bringBack } from './waitlist-commands';
import { rangeWords } from './waitlist-words';

type View = Output<'waitlist.view'>;

/** How good tonight's quotes were, and each party that has sat down or left. */
export function Record({ gone, record, maySeat }: Pick<View, 'gone' | 'record'> & { maySeat: boolean }) {
  return (
    <section aria-labelledby="waitlist-record" className="grid gap-3">
      <h2 id="waitlist-record" className="text-16 font-semibold">
        Tonight
      </h2>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-px overflow-hidden rounded-3 border border-line bg-line">
        <Figure name="Seated" value={String(record.seated)} detail={`${record.left} left`} />
        <Figure
          name="Seated in time"
          value={record.quoted === 0 ? '–' : `${Math.round((100 * record.bySafe) / record.quoted)} %`}
          detail={
            record.quoted === 0
              ? 'nobody yet'
              : `${record.bySafe} of ${record.quoted} by the time told, aim 80 %`
          }
        />
        <Figure
          name="Time told was off by"
          value={record.lastHourError === null ? '–' : `${record.lastHourError} min`}
          detail={record.lastHourError === null ? 'nobody seated' : 'on average in the last hour'}
        />
      </dl>
      {gone.length > 0 && (
        <ul
          aria-label="Seated or left"
          className="divide-y divide-line rounded-3 border border-line bg-surface"
        >
          {gone.map((party) => (
            <GoneRow key={party.id} party={party} maySeat={maySeat} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ name, value, detail }: { name: string; value: string; detail: string }) {
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="text-13 text-text-3">{name}</dt>
      <dd className="text-28 leading-tight font-semibold tracking-tight">
        <bdi>{value}</bdi>
        <span className="block text-13 leading-snug font-normal tracking-normal text-text-3">{detail}</span>
      </dd>
    </div>
  );
}

function GoneRow({ party, maySeat }: { party: GoneParty; maySeat: boolean }) {
  const { id, name, partySize, state, endedAt, notifiedAt, waited, quote, tableNumbers, actions } = party;
  const isBusy = useWaitlistScreen(({ busy }) => busy.includes(id));
  const off = quote ? waited - quote.to : null;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto_auto] items-center gap-x-4 px-4 py-1.5">
      <span className="font-semibold">
        <WallTime at={endedAt} />
      </span>
      <span className="min-w-0 leading-snug">
        <bdi className="block truncate font-medium">
          {name}, {plural(partySize, 'guest')}
        </bdi>
        <bdi className="block truncate text-13 text-text-3">
          {[quote && `told ${rangeWords(quote)}`, `waited ${waited} min`].filter(Boolean).join(' · ')}
        </bdi>
      </span>
      {state === 'left' ? (
        <Chip icon={DoorOpen}>{notifiedAt ? 'No answer' : 'Left'}</Chip>
      ) : (
        <Chip family={off !== null && off > 0 ? 'warn' : 'ok'} icon={Check}>
          <bdi>
            {tableNumbers.length > 0 ? tableName(tableNumbers) : 'Seated'}
            {off !== null && off > 0 && `, ${off} min late`}
          </bdi>
        </Chip>
      )}
      {actions.includes('restore') && (
        <Button
          kind="quiet"
          size="t0"
          icon={Undo2}
          isDisabled={!maySeat || isBusy}
          aria-label={`Back to the waitlist: ${name}`}
          onPress={() => void bringBack(party)}
        >
          Back
        </Button>
      )}
    </li>
  );
}
