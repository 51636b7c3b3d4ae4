import type { Output } from '#contract/contract';

/** What is still to make, by name, most first. */
export function AllDay({ counts }: { counts: Output<'kitchen.board'>['allDay'] }) {
  return (
    <section
      aria-labelledby="kds-all-day"
      className="flex h-full flex-col overflow-hidden rounded-3 bg-(--kds-panel) text-kds-ink"
    >
      <h2 id="kds-all-day" className="px-4 pt-2.5 pb-1 text-[max(20px,.83*var(--kds-item))] font-bold">
        All day
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key */}
      <ul tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4 pb-2.5 [color-scheme:light]">
        {counts.map(({ name, quantity }) => (
          <li
            key={name}
            className="flex gap-3.5 border-t-2 border-(--kds-rule) py-[.16em] text-kds-item leading-[1.12] font-semibold tracking-[-.022em]"
          >
            <b className="min-w-[1.3em] text-end font-bold">{quantity}</b>
            <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
          </li>
        ))}
      </ul>
      {counts.length === 0 && <p className="px-4 pb-4 text-kds-detail">Nothing is waiting.</p>}
    </section>
  );
}
