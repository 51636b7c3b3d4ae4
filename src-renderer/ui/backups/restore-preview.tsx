import { FolderArchive, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { sentence, useMoments } from '../moments';
import { type Prepared, sayLost, useTakings } from './backup-words';

interface RestorePreviewProps {
  prepared: Prepared;
  dataFolder: string;
  /** What can be done with the copy. */
  children: ReactNode;
}

/** What a prepared copy holds, beside what the restaurant holds now, and what goes. */
export function RestorePreview({ prepared, dataFolder, children }: RestorePreviewProps) {
  const { moment } = useMoments();
  const { standsAt, holds, now } = prepared;
  const lost = now && sayLost(holds, now);
  return (
    <div className="grid gap-3">
      <p className="leading-snug text-text-2">
        A whole copy stands ready, as everything was <b className="font-semibold">{moment(standsAt)}</b>.
        Nothing is changed yet.
      </p>
      <Comparison prepared={prepared} />
      <div className="grid gap-2 text-14">
        <Fact icon={TriangleAlert} tone={lost ? 'text-warn-ink' : 'text-text-3'}>
          {now === null
            ? 'What the records hold now cannot be counted. What came after this copy is not in it.'
            : (lost ?? 'Nothing newer than this copy is known.')}
        </Fact>
        <Fact icon={FolderArchive} tone="text-text-3">
          Nothing is deleted: the records of now are kept aside inside{' '}
          <bdi dir="ltr" className="font-medium wrap-anywhere text-text">
            {dataFolder}
          </bdi>
        </Fact>
      </div>
      {children}
    </div>
  );
}

function Comparison({ prepared: { holds, now } }: { prepared: Prepared }) {
  const { moment } = useMoments();
  const takings = useTakings();
  const count = (value: number): string => value.toLocaleString('en');
  const sale = (at: string | null): string => (at ? sentence(moment(at)) : 'none');
  const rows: [string, string, string | undefined][] = [
    ['Orders', count(holds.orders), now ? count(now.orders) : undefined],
    ['Payments', count(holds.payments), now ? count(now.payments) : undefined],
    ['Taken', takings(holds.takings), now ? takings(now.takings) : undefined],
    ['Bookings', count(holds.reservations), now ? count(now.reservations) : undefined],
    ['Guests', count(holds.guests), now ? count(now.guests) : undefined],
    ['Last sale', sale(holds.lastSaleAt), now ? sale(now.lastSaleAt) : undefined],
  ];
  return (
    <table className="w-full text-14">
      <thead className="text-13 text-text-3">
        <tr className="[&>*]:border-b [&>*]:border-line-2 [&>*]:pb-1.5 [&>*]:font-medium">
          <th scope="col" className="text-start">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="text-end">
            This copy
          </th>
          {now && (
            <th scope="col" className="text-end">
              Now
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, copy, today]) => (
          <tr key={name} className="[&>*]:border-b [&>*]:border-line [&>*]:py-1.5">
            <th scope="row" className="text-start font-normal text-text-2">
              {name}
            </th>
            <td className="text-end font-semibold">
              <bdi>{copy}</bdi>
            </td>
            {today !== undefined && (
              <td className={`text-end ${today === copy ? 'text-text-3' : 'font-semibold'}`}>
                <bdi>{today}</bdi>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FactProps {
  icon: typeof TriangleAlert;
  tone: string;
  children: ReactNode;
}

function Fact({ icon: Icon, tone, children }: FactProps) {
  return (
    <p className="flex items-start gap-2.5 leading-snug">
      <Icon aria-hidden size={20} className={tone} />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
