import { Clock } from '../../ui/clock';
import { Skeleton } from '../../ui/states';
import { HostHeard } from './host-heard';

const heights = ['h-[62%]', 'h-[45%]', 'h-[74%]', 'h-[38%]'];

/** The frame of the board, before the first tickets are there. */
export function LoadingBoard() {
  return (
    <>
      <header className="flex items-center justify-end gap-4 bg-kds-bar px-4 text-[length:var(--kds-bar-text)]">
        <h1 className="flex-1 ps-3 font-semibold">Kitchen</h1>
        <HostHeard />
        <Clock className="text-[1.52em] leading-none font-semibold" />
      </header>
      <main aria-busy className="flex min-h-0 items-start gap-3 overflow-hidden p-3">
        {heights.map((height) => (
          <Skeleton key={height} className={`flex-1 ${height} bg-kds-bar!`} />
        ))}
      </main>
      <footer className="bg-kds-bar" />
    </>
  );
}
