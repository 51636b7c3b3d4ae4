/** "Birthday, Ana, approved by Niamh". */
export function whyWords(taken: {
  reason: string;
  madeBy: string | null;
  approvedBy: string | null;
}): string {
  const { reason, madeBy, approvedBy } = taken;
  return [reason, madeBy, approvedBy && `approved by ${approvedBy}`].filter(Boolean).join(', ');
}
