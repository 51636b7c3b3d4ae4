import type { Choice, Problem } from './problem.rules';

/** A variable for each seeker and option: 1 when it is given. */
export interface Column {
  seeker: number;
  option: number;
}

/** The sum of these columns lies between the two. */
export interface Row {
  columns: number[];
  least: number;
  most: number;
}

/** What is decided, and what must hold whatever is wanted. */
export interface Model {
  columns: Column[];
  rows: Row[];
}

/**
 * The problem as 0/1 variables. Spans are fixed, so who sits at a table at one time is known at the starts: one row for
 * each table and start is all that forbids doubles. Rows within others are left out.
 */
export function modelOf({ seekers }: Problem): Model {
  const columns: Column[] = seekers.flatMap(({ options }, seeker) =>
    options.map((_, option) => ({ seeker, option })),
  );
  const ofSeeker: number[][] = seekers.map(() => []);
  const onTable = new Map<number, number[]>();
  columns.forEach(({ seeker, option }, column) => {
    ofSeeker[seeker]?.push(column);
    for (const table of seekers[seeker]?.options[option]?.tables ?? [])
      onTable.set(table, [...(onTable.get(table) ?? []), column]);
  });
  const spanOf = (column: number) => seekers[(columns[column] as Column).seeker] ?? { from: 0, to: 0 };
  const clashes = [...onTable.values()].flatMap((ofTable) => {
    const starts = [...new Set(ofTable.map((column) => spanOf(column).from))].sort((a, b) => a - b);
    const sets = starts.map((start) =>
      ofTable.filter((column) => spanOf(column).from <= start && start < spanOf(column).to),
    );
    return sets.filter((set, index) => set.length > 1 && !isWithin(set, sets[index + 1]));
  });
  return {
    columns,
    rows: [
      ...seekers.map(({ kept }, index) => ({ columns: ofSeeker[index] ?? [], least: kept ? 1 : 0, most: 1 })),
      ...clashes.map((set) => ({ columns: set, least: 0, most: 1 })),
    ],
  };
}

/** What a choice is in the model's variables. */
export function valuesOf({ columns }: Model, choice: Choice): number[] {
  return columns.map(({ seeker, option }) => (choice[seeker] === option ? 1 : 0));
}

/** The choice that the model's variables are. */
export function choiceOf({ columns }: Model, seekers: number, values: ArrayLike<number>): Choice {
  const choice: Choice = Array.from({ length: seekers }, () => null);
  columns.forEach(({ seeker, option }, column) => {
    if ((values[column] ?? 0) > 0.5) choice[seeker] = option;
  });
  return choice;
}

function isWithin(set: readonly number[], other: readonly number[] | undefined): boolean {
  return other !== undefined && set.every((column) => other.includes(column));
}
