/** One measured number, beside what it should be where a budget names it. */
export interface Figure {
  section: string;
  name: string;
  value: number;
  unit: 'x' | 'ms' | 'MB' | 's' | '';
  /** The most it may be. */
  goal?: number;
  /** What it was computed from. */
  detail?: string;
}

/** Whether a figure keeps its budget; null without one. */
export function isMet({ value, goal }: Figure): boolean | null {
  return goal === undefined ? null : value <= goal;
}

const heads = ['what', 'measured', 'goal', '', 'from'];

/** The figures as a table for a terminal, a block for each section. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    written(figure.value, figure.unit),
    figure.goal === undefined ? '' : `≤ ${written(figure.goal, figure.unit)}`,
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

function written(value: number, unit: Figure['unit']): string {
  if (unit === 'x') return `${value.toFixed(2)}x`;
  if (unit === '') return String(value);
  const digits = unit === 'MB' ? 0 : unit === 's' || value < 10 ? 2 : 1;
  return `${value.toFixed(digits)} ${unit}`;
}
