/** One measured number, beside what it should be where a budget names it. */
export interface Figure {
  section: string;
  name: string;
  value: number;
  unit: 'x' | 'ms' | 'MB' | 's' | 'min' | '%' | '';
  /** The most it may be. */
  goal?: number;
  /** The least it may be. */
  least?: number;
  /** What it was computed from. */
  detail?: string;
}

/** Whether a figure keeps its budget; null without one. */
export function isMet({ value, goal, least }: Figure): boolean | null {
  if (goal === undefined && least === undefined) return null;
  return value <= (goal ?? Infinity) && value >= (least ?? -Infinity);
}

const heads = ['what', 'measured', 'goal', '', 'from'];

/** The figures as a table for a terminal, a block for each section. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    written(figure.value, figure.unit),
    budgetOf(figure),
    { true: 'met', false: 'NOT MET', null: '' }[`${isMet(figure)}`],
    figure.detail ?? '',
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows
    .flatMap((row, index) => {
      const section = figures[index]?.section;
      const isFirst = figures[index - 1]?.section !== section;
      return isFirst ? ['', `${section}`, `  ${line(row)}`] : [`  ${line(row)}`];
    })
    .join('\n');
}

function budgetOf({ goal, least, unit }: Figure): string {
  const atLeast = least === undefined ? [] : [`≥ ${written(least, unit)}`];
  const atMost = goal === undefined ? [] : [`≤ ${written(goal, unit)}`];
  return [...atLeast, ...atMost].join(', ');
}

function written(value: number, unit: Figure['unit']): string {
  if (unit === 'x') return `${value.toFixed(2)}x`;
  if (unit === '') return String(Math.round(value * 1_000) / 1_000);
  if (unit === '%') return `${value.toFixed(1)} %`;
  const digits = unit === 'MB' ? 0 : unit === 's' || value < 10 ? 2 : 1;
  return `${value.toFixed(digits)} ${unit}`;
}
