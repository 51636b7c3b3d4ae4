import { Sheet } from '../../ui/overlay';
import { keyWords } from './bar-keys';
import { showHelp, useTimeline } from './timeline.store';

/** What the keys do. */
export function KeysSheet() {
  const isOpen = useTimeline((screen) => screen.isHelpShown);
  return (
    <Sheet title="Keys of the book" isOpen={isOpen} onClose={() => showHelp(false)}>
      <dl tabIndex={0} className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2.5">
        {keyWords.map(({ keys, words }) => (
          <div key={words} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  dir="ltr"
                  className="rounded-[6px] border border-line-2 bg-surface-2 px-2 py-0.5 text-14 font-medium whitespace-nowrap"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="leading-snug">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 text-14 leading-snug text-text-2">
        With a mouse: drag a booking to another time or table, drag its ends to change how long it stays, let
        go on the edge between two tables to join them, and draw over free cells to block them. All of it can
        be undone.
      </p>
    </Sheet>
  );
}
