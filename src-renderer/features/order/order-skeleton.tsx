import { Skeleton } from '../../ui/states';

const tiles = Array.from({ length: 15 }, (_, index) => index);

/** The frame of the order screen while its first answer is on its way: everything where it will be. */
export function OrderSkeleton() {
  return (
    <div
      aria-busy
      className="grid h-full grid-cols-[7rem_minmax(0,1fr)_344px] min-[1200px]:grid-cols-[8.5rem_minmax(0,1fr)_392px] wide:grid-cols-[11rem_minmax(0,1fr)_520px]"
    >
      <div className="grid content-start gap-3 border-e border-line bg-surface p-3">
        {tiles.slice(0, 8).map((key) => (
          <Skeleton key={key} className="h-14 rounded-3" />
        ))}
      </div>
      <div className="grid content-start gap-2.5 p-4">
        <Skeleton className="h-12" />
        <div className="grid grid-cols-5 gap-2.5">
          {tiles.map((key) => (
            <Skeleton key={key} className="h-24 rounded-3 wide:h-28" />
          ))}
        </div>
      </div>
      <aside className="flex flex-col gap-4 border-s border-line bg-surface p-5">
        <h2 className="text-20 leading-tight font-semibold">Check</h2>
        <Skeleton className="h-12" />
        {tiles.slice(0, 4).map((key) => (
          <Skeleton key={key} className="h-5" />
        ))}
        <Skeleton className="mt-auto h-24" />
      </aside>
    </div>
  );
}
