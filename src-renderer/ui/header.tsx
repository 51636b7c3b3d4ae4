import { ChevronLeft } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';

/** The place in the shell's header that belongs to the screen. */
export const HeaderSlot = createContext<HTMLElement | null>(null);

interface ScreenHeaderProps {
  title: ReactNode;
  /** Beside the title, quieter. Left out where the window is narrow. */
  facts?: ReactNode;
  /** Where the way back leads, for screens without the rail. */
  back?: { to: string; label: string };
  /** After the facts, such as an allergy. Always shown. */
  children?: ReactNode;
}

/** What a screen says in the header: its name, a way back, a few facts. */
export function ScreenHeader({ title, facts, back, children }: ScreenHeaderProps) {
  const slot = useContext(HeaderSlot);
  if (!slot) return null;
  return createPortal(
    <>
      {back && (
        <Link
          href={back.to}
          className="inline-flex min-t1 items-center gap-2 rounded-2 ps-1 pe-3 font-semibold active:bg-press"
        >
          <ChevronLeft aria-hidden size={24} className="rtl:-scale-x-100" />
          {back.label}
        </Link>
      )}
      <h1 className="text-20 font-semibold tracking-tight whitespace-nowrap">{title}</h1>
      {facts && <p className="hidden min-w-0 truncate text-14 text-text-3 wide:block">{facts}</p>}
      {children}
    </>,
    slot,
  );
}
