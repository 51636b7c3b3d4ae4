import { useView } from '../../api/live';

/** How long parties stay: what is set, and what the house has seen. Quotes go by it; the settings do not change by themselves. */
export function TurnTimes() {
  const turns = useView('waitlist.turnTimes', {}).data;
  const learned = turns?.filter(({ learned: seen }) => seen !== null) ?? [];
  if (learned.length === 0) return null;
  return (
    <section aria-labelledby="waitlist-turns" className="grid gap-3">
      <h2 id="waitlist-turns" className="text-16 font-semibold">
        How long parties stay
      </h2>
      <div className="overflow-x-auto rounded-3 border border-line bg-surface">
        <table className="w-full text-14">
          <thead className="text-13 text-text-3">
            <tr className="border-b border-line text-start [&>th]:px-4 [&>th]:py-2 [&>th]:font-medium">
              <th className="text-start">Guests</th>
              <th className="text-end">In the middle</th>
              <th className="text-end">Four of five</th>
              <th className="text-end">Set</th>
              <th className="text-end">Seen</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {learned.map(({ fromSize, upToSize, isLunch, learned: seen, configured, stays }) => (
              <tr key={`${upToSize} ${isLunch}`} className="[&>td]:px-4 [&>td]:py-2 [&>td]:text-end">
                <th scope="row" className="px-4 py-2 text-start font-medium">
                  {upToSize === 20 ? `${fromSize} and more` : `${fromSize}–${upToSize}`}
                  {isLunch && <span className="text-text-3"> at lunch</span>}
                </th>
                <td className="font-semibold">{seen?.median} min</td>
                <td>{seen?.most} min</td>
                <td className="text-text-2">{configured} min</td>
                <td className="text-text-3">{stays}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-13 text-text-3">
        Learned from the last twelve weeks. Quotes go by it; the turn times that bookings go by change only
        under Manage.
      </p>
    </section>
  );
}
