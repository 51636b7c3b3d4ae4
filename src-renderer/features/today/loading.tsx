import { Skeleton } from '../../ui/states';

const figures = ['Sales', 'Guests', 'Per guest', 'Table turn', 'Kitchen, median', 'Still open'];

/** The frame of the day, before its figures. */
export function TodayLoading() {
  return (
    <div aria-busy className="grid gap-3 p-3 wide:p-4">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(12.5rem,1fr))] gap-3">
        {figures.map((label) => (
          <div
            key={label}
            className="grid min-h-28 content-start gap-2 rounded-3 border border-line bg-surface p-4"
          >
            <span className="text-14 text-text-2">{label}</span>
            <Skeleton className="h-8 w-3/4" />
          </div>
        ))}
      </div>
      <div className="grid h-72 gap-4 rounded-3 border border-line bg-surface p-4">
        <span className="text-16 font-semibold">Sales by hour</span>
        <Skeleton className="h-full" />
      </div>
    </div>
  );
}
