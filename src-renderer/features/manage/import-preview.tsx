import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Money } from '../../ui/money';
import { Segmented } from '../../ui/segmented';

type Preview = Output<'menu.previewImport'>;

/** Rows painted at first: a table of thousands is slow to paint and nobody reads it to the end. */
const FIRST_ROWS = 200;

/** Every row of the file: the item it makes, or what to mend, by row and column. */
export function ImportPreview({ preview }: { preview: Preview }) {
  const [shown, setShown] = useState<'all' | 'bad'>(preview.bad > 0 ? 'bad' : 'all');
  const [everyRow, setEveryRow] = useState(false);
  const rows = preview.rows.filter(({ problems }) => shown === 'all' || problems.length > 0);
  const painted = everyRow ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <section
      aria-label="What the file would add"
      className="flex h-full min-h-0 flex-col rounded-3 border border-line bg-surface px-4 py-3 wide:px-5"
    >
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <p role="status" className="flex flex-wrap gap-2">
          {preview.good > 0 && (
            <Chip family="ok" icon={Check}>
              {preview.good} good
            </Chip>
          )}
          {preview.bad > 0 && (
            <Chip family="warn" icon={TriangleAlert}>
              {preview.bad} to mend
            </Chip>
          )}
        </p>
        {preview.bad > 0 && preview.good > 0 && (
          <div className="ms-auto">
            <Segmented
              label="Rows shown"
              value={shown}
              onChange={(next) => setShown(next)}
              items={[
                { id: 'bad', label: 'To mend', count: preview.bad },
                { id: 'all', label: 'All', count: preview.rows.length },
              ]}
            />
          </div>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <table className="w-full text-14">
          <thead className="sticky top-0 bg-surface text-13 text-text-3">
            <tr className="[&>th]:border-b [&>th]:border-line-2 [&>th]:pe-4 [&>th]:pb-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col">Row</th>
              <th scope="col">Name</th>
              <th scope="col">Category</th>
              <th scope="col" className="text-end!">
                Price
              </th>
              {preview.bad > 0 && <th scope="col">To mend</th>}
            </tr>
          </thead>
          <tbody>
            {painted.map((row) => (
              <PreviewRow key={row.row} row={row} problems={preview.bad > 0} />
            ))}
          </tbody>
        </table>
        {painted.length < rows.length && (
          <Button kind="quiet" className="my-2" onPress={() => setEveryRow(true)}>
            Show {rows.length - painted.length} more rows
          </Button>
        )}
      </div>
    </section>
  );
}

function PreviewRow({ row, problems }: { row: Preview['rows'][number]; problems: boolean }) {
  return (
    <tr className="border-b border-line align-top last:border-0 [&>*]:py-2.5 [&>*]:pe-4">
      <th scope="row" className="text-start font-medium text-text-3">
        {row.row}
      </th>
      <td className="max-w-70 truncate font-medium">
        <bdi>{row.name || '–'}</bdi>
      </td>
      <td className="max-w-40 truncate text-text-2">
        <bdi>{row.category || '–'}</bdi>
      </td>
      <td className="text-end text-text-2">{row.price === null ? '–' : <Money amount={row.price} />}</td>
      {problems && (
        <td>
          {row.problems.map(({ column, message }) => (
            <p key={column} className="text-warn-ink">
              <b className="font-semibold">{column}</b> {message}
            </p>
          ))}
        </td>
      )}
    </tr>
  );
}
