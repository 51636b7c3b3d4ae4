import type { Output } from '#contract/contract';
import { useMoments } from '../../../ui/moments';
import { Money } from '../../../ui/money';
import { entryWords } from './account-words';

/** What was charged to an account and settled, each with what was owed after it. */
export function AccountStatement({ account }: { account: Output<'houseAccounts.statement'> }) {
  const { moment } = useMoments();
  const { entries, hasMore } = account;
  return (
    <section aria-label="Statement">
      <h3 className="text-18 font-semibold">Statement</h3>
      {entries.length === 0 ? (
        <p className="py-3 text-text-2">Nothing was charged to it yet.</p>
      ) : (
        <table className="w-full text-14 tabular-nums">
          <thead>
            <tr className="border-b border-line text-13 text-text-3">
              <th scope="col" className="py-2 text-start font-medium">
                When
              </th>
              <th scope="col" className="py-2 text-start font-medium">
                What
              </th>
              <th scope="col" className="py-2 text-end font-medium">
                Amount
              </th>
              <th scope="col" className="py-2 text-end font-medium">
                Owed then
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id} className="border-b border-line">
                <td className="py-2.5 pe-3 whitespace-nowrap text-text-3">{moment(entry.at)}</td>
                <td className="py-2.5 pe-3">
                  <bdi>{entryWords(entry)}</bdi>
                  {entry.check && ` on ${entry.check.number}`}
                  {entry.by && (
                    <>
                      , <bdi>{entry.by}</bdi>
                    </>
                  )}
                </td>
                <td className="py-2.5 ps-3 text-end whitespace-nowrap">
                  {entry.kind !== 'charged' && '− '}
                  <Money amount={entry.amount} />
                </td>
                <td className="py-2.5 ps-3 text-end font-semibold whitespace-nowrap">
                  <Money amount={entry.owed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasMore && <p className="py-3 text-14 text-text-3">Earlier entries are not shown.</p>}
    </section>
  );
}
