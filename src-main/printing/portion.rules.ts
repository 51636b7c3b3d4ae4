import { portionWords } from '#contract/line-words';

/** A dish as it is stored: half a portion or a weight in thousandths, null for a whole one. */
export interface Portioned {
  name: string;
  portion: number | null;
  soldBy: 'piece' | 'half' | 'weight';
  weightUnit: 'kg' | 'lb';
}

/** A dish's name with how much of it a line is: "½ Lasagne", "0.350 kg Bream". */
export function portionedName({ name, portion, soldBy, weightUnit }: Portioned): string {
  const unit = soldBy === 'weight' ? weightUnit : 'half';
  return [portionWords(portion === null ? null : { thousandths: portion, unit }), name]
    .filter(Boolean)
    .join(' ');
}
