import { ArrowRight, Hourglass } from 'lucide-react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { SectionBadge } from '../../ui/sections/section-badge';
import { setJob } from './floor.store';
import { placeName } from './floor-commands';
import { plural } from './table-state';

type Rotation = Output<'floor.rotation'>;

/** Whose turn it is, with everybody's evening so far. Nothing in a house without a line-up. */
export function RotationList({ maySeat }: { maySeat: boolean }) {
  const rotation = useView('floor.rotation', {}).data;
  if (!rotation) return null;
  const { servers, next, fairness } = rotation;
  if (servers.length === 0) return null;
  return (
    <section aria-label="Whose turn" className="grid gap-1">
      <div className="flex min-h-11 items-center justify-between gap-2">
        <h3 className="text-14 leading-snug font-medium text-text-2">
          Whose turn
          {fairness && (
            <span className="block text-13 font-normal text-text-3">{evenness[fairness.word]}</span>
          )}
        </h3>
        {maySeat && (
          <Button
            kind="quiet"
            size="t0"
            onPress={() => setJob({ kind: 'lineUp' })}
            className="shrink-0 whitespace-nowrap"
          >
            Line-up
          </Button>
        )}
      </div>
      {next && (
        <p className="flex items-center gap-2 rounded-2 bg-sunken px-3 py-2 font-semibold">
          <ArrowRight aria-hidden size={18} />
          <span>
            Next: <bdi>{firstName(next.server)}</bdi>, {placeName(next).replace(/^T/, 't')}
          </span>
        </p>
      )}
      <ol aria-label="Servers in the order of their turn" className="divide-y divide-line">
        {servers.map((server) => (
          <ServerRow key={server.id} server={server} />
        ))}
      </ol>
    </section>
  );
}

const evenness = {
  even: 'covers shared evenly',
  fair: 'covers shared fairly evenly',
  uneven: 'covers shared unevenly',
} as const;

function ServerRow({ server }: { server: Rotation['servers'][number] }) {
  const { sections, covers, parties, openCovers, openParties, guardMinutes, minutesSinceSeated } = server;
  return (
    <li className="flex min-h-11 items-center gap-2 py-1.5 leading-snug">
      <span className="flex gap-1">
        {sections.map((section) => (
          <SectionBadge key={section.id} section={section} />
        ))}
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block break-words font-semibold">
          {server.name}
          {sections.length === 0 && <span className="font-normal text-text-3"> · cut</span>}
        </bdi>
        <bdi className="block text-13 text-text-3">
          {openCovers} here, {plural(openParties, 'table')}
          <span className="max-wide:hidden"> · {parties} tonight</span>
        </bdi>
      </span>
      <span className="text-end text-13">
        <b className="text-16 font-semibold">{covers}</b> <span className="text-text-3">covers</span>
        <span
          className={`flex items-center justify-end gap-1 ${guardMinutes > 0 ? 'font-medium text-warn-ink' : 'text-text-3'}`}
        >
          {guardMinutes > 0 && <Hourglass aria-hidden size={13} />}
          <bdi>
            {minutesSinceSeated === null
              ? 'none yet'
              : guardMinutes > 0
                ? `seated ${minutesSinceSeated} min ago`
                : `${minutesSinceSeated} min ago`}
          </bdi>
        </span>
      </span>
    </li>
  );
}

function firstName({ name }: { name: string }): string {
  return name.split(' ')[0] ?? name;
}
