const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes as people say it, in steps of 1,000: "812 MB", "1.4 GB". */
export function sayBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < units.length - 1) [value, unit] = [value / 1_000, unit + 1];
  const digits = unit === 0 || value >= 9.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
