import { Info, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './button';
import { familyInk } from './families';
import { dismissNotice, type Notice, undoNewest, useNotices } from './notices.store';
import { useTick } from './now';

/** Where undo bars and notices appear: at the foot, over nothing that is used to send or pay. */
export function NoticeArea() {
  const shown = useNotices(({ queue }) => queue.at(-1));
  useUndoKey();
  return (
    <div
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4"
      role="status"
      aria-live="polite"
    >
      {shown &&
        (shown.undo ? (
          <UndoBar key={shown.id} notice={shown} />
        ) : (
          <NoticeBar key={shown.id} notice={shown} />
        ))}
    </div>
  );
}

function UndoBar({ notice }: { notice: Notice }) {
  const seconds = Math.max(0, Math.ceil((notice.until - useTick(250)) / 1000));
  return (
    <div className="pointer-events-auto relative flex min-w-[320px] items-center gap-3 overflow-hidden rounded-3 bg-text py-2 ps-5 pe-2 text-surface shadow-3">
      <span className="flex-1">{notice.words}</span>
      <span aria-hidden className="opacity-80">
        {seconds} s
      </span>
      <Button
        icon={Undo2}
        kind="quiet"
        onPress={undoNewest}
        className="border-[color-mix(in_srgb,currentColor_45%,transparent)]! text-surface! data-hovered:bg-transparent!"
      >
        Undo
      </Button>
      <span
        aria-hidden
        className="absolute bottom-0 start-0 block h-[3px] w-full origin-left animate-[run-out_10s_linear_forwards] bg-current opacity-70 rtl:origin-right"
      />
    </div>
  );
}

function NoticeBar({ notice }: { notice: Notice }) {
  const Icon = notice.family === 'warn' || notice.family === 'alert' ? TriangleAlert : Info;
  return (
    <div className="pointer-events-auto flex max-w-[640px] min-w-[320px] items-center gap-3 rounded-3 border border-line-2 bg-surface py-2 ps-4 pe-2 shadow-3">
      <Icon aria-hidden size={20} className={familyInk[notice.family]} />
      <span className="flex-1 leading-snug font-medium">{notice.words}</span>
      <Button kind="quiet" icon={X} aria-label="Dismiss" onPress={() => dismissNotice(notice.id)} />
    </div>
  );
}

function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // In a text field Ctrl+Z belongs to the text.
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]'))
        return;
      if (undoNewest()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
