import { Skeleton } from '../../ui/states';

const rows = ['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/4', 'w-1/2'];

/** Rows to come. */
export function ListLoading() {
  return (
    <div aria-busy className="grid gap-6 rounded-3 border border-line bg-surface p-5">
      {rows.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
        <Skeleton key={index} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
