import { createContext, useContext } from 'react';

/** A line as the sandbox shows it. */
export interface SplitLine {
  name: string;
  seat: number | null;
  /** Choices and note, in words. */
  details: string;
  quantity: number;
  /** The rest of what is shared was paid: this goes to one check as it is. */
  whole: boolean;
}

export interface SplitFacts {
  /** By the id that the plan calls a line by. */
  lines: ReadonlyMap<string, SplitLine>;
  /** "A", "B": the letter of each check of the plan, by its id. */
  letterOf(checkId: string): string;
}

export const SplitContext = createContext<SplitFacts | null>(null);

/** What the sandbox knows of the bill. Only inside of it. */
export function useSplitFacts(): SplitFacts {
  const facts = useContext(SplitContext);
  if (!facts) throw new Error('useSplitFacts outside of the split');
  return facts;
}
