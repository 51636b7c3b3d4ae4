import { useEffect, useState } from 'react';
import type { CallError } from '../../api/call-error';
import { type Arrangement, arrange } from './arrange-commands';
import type { DayView } from './book.types';
import type { Lifted } from './lifted';

/** A drop that the host refused, still shown where it was let go. */
export interface RefusedDrop {
  lifted: Lifted;
  wish: Arrangement;
  error: CallError;
}

/** How long a page may take to show a move before the bar goes back to what the page says. */
const PATIENCE_MS = 1_500;

/** The one thing that is being moved on this page. */
export function useLifted(day: DayView) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [refused, setRefused] = useState<RefusedDrop | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what it waits for
  useEffect(() => setLifted((before) => (before?.isDropped ? null : before)), [day]);

  const drop = async (what: Lifted): Promise<void> => {
    const dropped = { ...what, isDropped: true };
    setLifted(dropped);
    const { wish, error } = await arrange(day, what);
    const clear = () => setLifted((before) => (before === dropped ? null : before));
    if (!error) setTimeout(clear, PATIENCE_MS);
    else if (wish) {
      clear();
      setRefused({ lifted: what, wish, error });
    } else clear();
  };
  const forget = (): void => setRefused(null);
  return { lifted, setLifted, drop, refused, forget };
}
