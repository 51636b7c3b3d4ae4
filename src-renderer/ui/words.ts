/** "1 item", "2 items". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Table 12", "Tables 9 + 10". */
export function tableName(numbers: readonly string[]): string {
  return `${numbers.length > 1 ? 'Tables' : 'Table'} ${numbers.join(' + ')}`;
}
