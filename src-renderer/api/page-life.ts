import { NOBODY } from './outbox';

/** Tells when a page of this browser, known by its id, is gone. */
export interface PageLife {
  readonly id: string;
  /** Runs the work once the page is gone, in no two pages at once. */
  afterDeath(id: string, work: () => void): void;
}

const PREDECESSOR = 'tableside.page';
/** How long a page's writes may wait where nobody can tell whether it lives. */
const PATIENCE_MS = 60_000;

/**
 * A page holds a lock under its id for as long as it lives, crash or not; whoever waits for the lock learns of its
 * end at once.
 */
export function lockedLife(id: string, locks: LockManager): PageLife {
  const name = (page: string): string => `tableside.page/${page}`;
  void locks.request(name(id), () => new Promise(() => {}));
  return {
    id,
    afterDeath: (page, work) => void locks.request(name(page), work),
  };
}

/**
 * For browsers that have no locks because the page came over plain HTTP from another machine. The page that was in
 * this tab before is gone; another one counts as gone after a minute. Should it live after all, its writes go out
 * twice, under the same command ids.
 */
export function guessedLife(id: string, tab: Pick<Storage, 'getItem' | 'setItem'>): PageLife {
  const predecessor = tab.getItem(PREDECESSOR);
  tab.setItem(PREDECESSOR, id);
  return {
    id,
    afterDeath: (page, work) => {
      setTimeout(work, page === predecessor || page === NOBODY ? 0 : PATIENCE_MS);
    },
  };
}
