import { Skeleton } from '../../ui/states';

const lines = Array.from({ length: 7 }, (_, index) => index);

/** The frame of the pay screen while the check is on its way. */
export function PaySkeleton() {
  return (
    <div
      aria-busy
      className="grid h-full grid-cols-[minmax(0,1fr)_400px] wide:grid-cols-[minmax(0,1fr)_560px]"
    >
      <div className="p-3 wide:p-4">
        <div className="grid h-full content-start gap-5 rounded-4 border border-line bg-surface p-4">
          <h2 className="text-18 font-semibold">Check</h2>
          {lines.map((key) => (
            <Skeleton key={key} className="h-5" />
          ))}
        </div>
      </div>
      <aside className="grid content-start gap-4 border-s border-line bg-surface p-5">
        <h2 className="text-18 font-semibold">To pay</h2>
        <Skeleton className="h-12" />
        <Skeleton className="h-20" />
        <Skeleton className="h-80" />
      </aside>
    </div>
  );
}
