import { LayoutDashboard } from 'lucide-react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { EmptyState } from '../../ui/states';
import { AddTable } from './add-table';
import { ListLoading } from './list-loading';

type Floor = Output<'floor.view'>;

/** The tables by area, and a form for one more. */
export function TablesTab() {
  const view = useView('floor.view', {});
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_340px] gap-3 wide:grid-cols-[minmax(0,1fr)_392px]">
      <div className="min-h-0 overflow-y-auto">
        <ViewGate view={view} name="The tables" loading={<ListLoading />}>
          {(floor) =>
            floor.tables.length === 0 ? (
              <EmptyState
                icon={LayoutDashboard}
                title="No tables yet"
                words="Add each table you seat guests at. It gets a place on the floor by itself."
              />
            ) : (
              <div className="grid gap-3">
                {floor.areas.map((area) => (
                  <Area key={area.id} area={area} tables={floor.tables.filter((t) => t.areaId === area.id)} />
                ))}
              </div>
            )
          }
        </ViewGate>
      </div>
      <AddTable
        areas={view.data?.areas.map(({ name }) => name) ?? []}
        tables={view.data ? placed(view.data) : []}
      />
    </div>
  );
}

function placed({ areas, tables }: Floor): { number: string; area: string }[] {
  return tables.map(({ number, areaId }) => ({
    number,
    area: areas.find(({ id }) => id === areaId)?.name ?? '',
  }));
}

function Area({ area, tables }: { area: Floor['areas'][number]; tables: Floor['tables'] }) {
  const seats = tables.reduce((sum, table) => sum + table.seats, 0);
  return (
    <section aria-label={area.name} className="rounded-3 border border-line bg-surface px-4 py-3 wide:px-5">
      <h2 className="flex items-center gap-2.5 pb-2 text-16 font-semibold">
        <bdi>{area.name}</bdi>
        <span className="text-13 font-normal text-text-3">
          {tables.length === 1 ? '1 table' : `${tables.length} tables`}, {seats} seats
        </span>
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(130px,1fr))] gap-2">
        {tables.map(({ id, number, seats, shape }) => (
          <li
            key={id}
            className={`flex min-h-14 items-center gap-3 border border-line bg-surface-2 px-3.5 ${shape === 'round' ? 'rounded-full' : 'rounded-2'}`}
          >
            <bdi className="text-18 font-bold">{number}</bdi>
            <span className="text-13 text-text-3">
              {seats === 1 ? '1 seat' : `${seats} seats`}
              <span className="sr-only">, {shape}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
