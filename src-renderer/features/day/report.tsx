import type { Output } from '#contract/contract';
import { sentence, useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { useVenue } from '../../ui/venue';

type Shown = NonNullable<Output<'day.report'>>;

/** An X or Z report to be read: paper in both themes. */
export function Report({ report }: { report: Shown }) {
  const { name } = useVenue();
  const { day, moment } = useMoments();
  const { zNumber, serviceDay, openedAt, closedAt, closedBy, seal, sections } = report;
  return (
    <article
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={zNumber === null ? 'X report' : `Z report ${zNumber}`}
      className="mx-auto w-full max-w-[420px] rounded-1 bg-kds-ticket px-4 py-5 text-14 leading-normal text-kds-ink shadow-1"
    >
      <header className="pb-3 text-center">
        <p className="text-18 font-semibold">{name}</p>
        <p className="font-semibold">
          {zNumber === null ? 'X report, the day so far' : `Z report ${zNumber}`}
        </p>
        <p>{sentence(day(serviceDay))}</p>
        <p>
          {sentence(moment(openedAt))}
          {closedAt ? ` to ${moment(closedAt)}` : ', still open'}
        </p>
        {closedBy && (
          <p>
            Closed by <bdi>{closedBy}</bdi>
          </p>
        )}
      </header>
      {sections.map((section) => (
        <section
          key={section.title}
          aria-label={section.title}
          className="border-t border-dashed border-current py-2"
        >
          <h3 className="font-semibold">
            <bdi>{section.title}</bdi>
          </h3>
          <dl>
            {section.rows.map((row) => (
              <div
                key={`${row.label} ${row.detail}`}
                className={`grid grid-cols-[minmax(0,1fr)_auto_6.5rem] gap-x-2 ${row.strong ? 'font-semibold' : ''}`}
              >
                <dt>
                  <bdi>{row.label}</bdi>
                  {row.detail && <small className="block font-normal">{row.detail}</small>}
                </dt>
                <dd className="text-end tabular-nums">{row.count}</dd>
                <dd className="text-end tabular-nums">
                  {row.amount !== null && <Money amount={row.amount} />}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {seal && (
        <footer className="border-t border-dashed border-current pt-2 text-13 break-all">
          <p className="font-semibold">
            {seal.intact ? 'Sealed with the report before' : 'The figures are not as they were sealed'}
          </p>
          <p>{seal.hash}</p>
        </footer>
      )}
    </article>
  );
}
