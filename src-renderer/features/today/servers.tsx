import type { Output } from '#contract/contract';
import { Money } from '../../ui/money';
import { Card, CardEmpty, CardScroll } from './card';

/** Who served how much, the most first; the last line is the whole day. */
export function Servers({ today }: { today: Output<'reports.today'> }) {
  const { servers, openVisits, covers, sales } = today;
  return (
    <Card title="Servers" facts="sorted by sales" className="max-[1199px]:h-100">
      {servers.length === 0 ? (
        <CardEmpty>Nobody has served a table yet.</CardEmpty>
      ) : (
        <CardScroll label="Servers, the whole table">
          <table className="w-full text-14 [&_td]:h-11 [&_td]:text-end [&_th]:whitespace-nowrap">
            <thead className="sticky top-0 bg-surface text-13 text-text-3">
              <tr className="[&>th]:border-b [&>th]:border-line-2 [&>th]:pb-2 [&>th]:text-end [&>th]:font-medium">
                <th scope="col" className="text-start!">
                  Name
                </th>
                <th scope="col">Open</th>
                <th scope="col">Guests</th>
                <th scope="col" aria-sort="descending">
                  Sales
                </th>
              </tr>
            </thead>
            <tbody>
              {servers.map((server) => (
                <tr key={server.id} className="border-b border-line">
                  <th scope="row" className="text-start font-medium">
                    <span className="flex items-center gap-2.5">
                      <span
                        aria-hidden
                        className="grid size-7 place-items-center rounded-full bg-sunken text-12 font-semibold text-text-2"
                      >
                        {server.initials}
                      </span>
                      <bdi className="max-w-50 truncate">{server.name}</bdi>
                    </span>
                  </th>
                  <td>{server.open}</td>
                  <td>{server.covers}</td>
                  <td>
                    <Money amount={server.sales} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot className="sticky bottom-0 bg-surface font-semibold">
              <tr className="[&>*]:border-t [&>*]:border-line-2">
                <th scope="row" className="text-start font-semibold">
                  All
                </th>
                <td>{openVisits}</td>
                <td>{covers}</td>
                <td>
                  <Money amount={sales} />
                </td>
              </tr>
            </tfoot>
          </table>
        </CardScroll>
      )}
    </Card>
  );
}
