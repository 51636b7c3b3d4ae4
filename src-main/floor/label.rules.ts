/** What a table is called where there is no plan to see: "12" is T12; "P2" and "Bar 3" are names already. */
export function labelOf(number: string): string {
  return /^\d/.test(number) ? `T${number}` : number;
}

/** Whether two tables would be called the same: "2" and "T2" are one name in the kitchen, and food goes by it. */
export function soundsLike(number: string, other: string): boolean {
  return labelOf(number).toLowerCase() === labelOf(other).toLowerCase();
}
