import { ChevronDown, LockOpen, ReceiptText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { EmptyState, Skeleton } from '../../ui/states';
import { plural, tableName } from '../../ui/words';
import { type ClosedRow, tendersInWords } from './check-words';
import { PickList } from './pick-list';

interface ClosedListProps {
  date: string | undefined;
  find: string;
  chosen: string | null;
  onChoose(checkId: string): void;
}

type After = { closedAt: string; checkId: string };

/** The closed checks of a day, the newest first, a page at a time; above them those that were opened again. */
export function ClosedList({ date, find, chosen, onChoose }: ClosedListProps) {
  const [pages, setPages] = useState<readonly (After | undefined)[]>([undefined]);
  return (
    <div className="pb-3">
      {pages.map((after, at) => (
        <Page
          key={after?.checkId ?? 'first'}
          {...{ date, find, after, chosen, onChoose }}
          isLast={at === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </div>
  );
}

interface PageProps extends ClosedListProps {
  after: After | undefined;
  isLast: boolean;
  onMore(after: After): void;
}

function Page({ date, find, after, chosen, onChoose, isLast, onMore }: PageProps) {
  const view = useView(
    'payments.closedChecks',
    { find, ...(date && { date }), ...(after && { after }) },
    { keepPrevious: true },
  );
  return (
    <ViewGate view={view} name="The list" loading={<Skeleton className="m-4 h-16" />}>
      {({ reopened, checks, hasMore }) => {
        const last = checks.at(-1);
        return (
          <>
            {!after && reopened.length > 0 && (
              <Rows title="Opened again" {...{ rows: reopened, chosen, onChoose }} />
            )}
            {checks.length > 0 && (
              <Rows
                title={after ? null : `${plural(checks.length, 'check')}${hasMore ? ' and more' : ''}`}
                {...{ rows: checks, chosen, onChoose }}
              />
            )}
            {!after && checks.length + reopened.length === 0 && (
              <EmptyState
                icon={ReceiptText}
                title={find ? 'No check is like that' : 'No check was closed on this day'}
                words="Search by number, table, amount or time; a number is found on any day."
              />
            )}
            {isLast && hasMore && last?.closedAt && (
              <div className="p-3">
                <Button
                  icon={ChevronDown}
                  className="w-full"
                  onPress={() => onMore({ closedAt: last.closedAt as string, checkId: last.checkId })}
                >
                  Show more
                </Button>
              </div>
            )}
          </>
        );
      }}
    </ViewGate>
  );
}

interface RowsProps {
  title: string | null;
  rows: readonly ClosedRow[];
  chosen: string | null;
  onChoose(checkId: string): void;
}

function Rows({ title, rows, chosen, onChoose }: RowsProps) {
  return (
    <>
      {title && <p className="px-4 pt-2 pb-1 text-13 text-text-3">{title}</p>}
      <PickList
        label={title ?? 'More checks'}
        items={rows}
        idOf={({ checkId }) => checkId}
        textOf={({ number }) => number}
        {...{ chosen, onChoose }}
      >
        {(row) => <Row row={row} />}
      </PickList>
    </>
  );
}

function Row({ row }: { row: ClosedRow }) {
  const { number, tables, name, total, tenders, refunded, closedAt, server } = row;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {number} <span className="font-normal text-text-2">{tableName(tables)}</span>
        </span>
        <span className="block truncate text-13 text-text-3">
          {closedAt && <WallTime at={closedAt} />} {tendersInWords(tenders)}
          {(name ?? server) && (
            <>
              {' · '}
              <bdi>{name ?? server}</bdi>
            </>
          )}
        </span>
      </span>
      {refunded > 0 && (
        <Chip family="warn" icon={Undo2}>
          <Money amount={refunded} /> back
        </Chip>
      )}
      {!closedAt && (
        <Chip family="info" icon={LockOpen}>
          Open
        </Chip>
      )}
      <Money amount={total} className="font-semibold" />
    </>
  );
}
