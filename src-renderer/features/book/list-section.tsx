import { plural } from './book-words';
import type { Scene } from './booking-state';
import { DayRow } from './day-row';
import { type Entry, guestsIn, type Section } from './list-sections';

/** Some of the day's parties under a head that counts them. */
export function ListSection({ section: { title, entries }, scene }: { section: Section; scene: Scene }) {
  return (
    <section aria-label={title}>
      <h3 className="flex items-center justify-between bg-surface-2 px-4 py-1.5 text-13 font-medium text-text-2">
        {title}
        <bdi className="text-text-3 [font-weight:400]">
          {title === 'Needs you'
            ? entries.length
            : `${plural(entries.length, 'party', 'parties')}, ${plural(guestsIn(entries), 'guest')}`}
        </bdi>
      </h3>
      <ul>
        {entries.map((entry) => (
          <DayRow key={idOf(entry)} entry={entry} scene={scene} />
        ))}
      </ul>
    </section>
  );
}

function idOf(entry: Entry): string {
  return entry.kind === 'booking' ? entry.booking.id : entry.walkIn.visitId;
}
