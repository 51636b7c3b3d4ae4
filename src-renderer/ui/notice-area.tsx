import { Info, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import { Button } from './button';
import { familyInk } from './families';
import { dismissNotice, type Notice, undoNewest, useNotices } from './notices.store';
import { useTick } from './now';

const useNoticeSlot = create<{ slot: HTMLElement | null }>()(() => ({ slot: null }));

/** The place in the header where notices stand: what is there moves aside, so that they never lie over an action. */
export function NoticeSlot() {
  return <div ref={setSlot} className="relative z-50 flex shrink-0" />;
}

function setSlot(slot: HTMLElement | null): void {
  useNoticeSlot.setState({ slot });
}

const atFoot = 'fixed inset-x-0 bottom-4 z-50 px-4';
const inHeader =
  'max-mid:fixed max-mid:inset-x-0 max-mid:bottom-4 max-mid:px-4 mid:max-w-[min(40rem,38vw)] mid:text-14 mid:leading-tight';

/** Where undo bars and notices appear: in the header, or at the foot of narrow windows and screens without one. */
export function NoticeArea() {
  const shown = useNotices(({ queue }) => queue.at(-1));
  const slot = useNoticeSlot((place) => place.slot);
  useUndoKey();
  const area = (
    <div
      className={`pointer-events-none flex justify-center ${slot ? inHeader : atFoot}`}
      role="status"
      aria-live="polite"
      // A sheet that is open leaves it to be read and pressed.
      data-react-aria-top-layer
    >
      {shown &&
        (shown.undo ? (
          <UndoBar key={shown.id} notice={shown} />
        ) : (
          <NoticeBar key={shown.id} notice={shown} />
        ))}
    </div>
  );
  return slot ? createPortal(area, slot) : area;
}

function UndoBar({ notice }: { notice: Notice }) {
  const seconds = Math.max(0, Math.ceil((notice.until - useTick(250)) / 1000));
  return (
    <div className="pointer-events-auto relative flex min-w-[min(320px,100%)] items-center gap-3 overflow-hidden rounded-3 bg-text py-1 ps-4 pe-1 text-surface shadow-3">
      <span className="flex-1">{notice.words}</span>
      <span aria-hidden className="opacity-80">
        {seconds} s
      </span>
      <Button
        icon={Undo2}
        kind="quiet"
        size="t0"
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
    <div className="pointer-events-auto flex max-w-[640px] min-w-[min(320px,100%)] items-center gap-3 rounded-3 border border-line-2 bg-surface py-1 ps-4 pe-1 shadow-3">
      <Icon aria-hidden size={20} className={familyInk[notice.family]} />
      <span className="flex-1 leading-tight font-medium">{notice.words}</span>
      <Button kind="quiet" size="t0" icon={X} aria-label="Dismiss" onPress={() => dismissNotice(notice.id)} />
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
