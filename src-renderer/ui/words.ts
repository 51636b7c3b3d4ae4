/** "1 item", "2 items". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Table 12", "Tables 9 + 10"; "Tab" for a party that has none. */
export function tableName(numbers: readonly string[]): string {
  if (numbers.length === 0) return 'Tab';
  return `${numbers.length > 1 ? 'Tables' : 'Table'} ${numbers.join(' + ')}`;
}
