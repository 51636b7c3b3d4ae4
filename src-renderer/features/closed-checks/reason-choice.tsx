import { useView } from '../../api/live';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';

interface ReasonChoiceProps {
  of: 'refund' | 'reopen';
  value: string;
  onChange(reason: string): void;
}

/** Why: one of the house's reasons by one tap, or words of one's own. */
export function ReasonChoice({ of, value, onChange }: ReasonChoiceProps) {
  const reasons = useView('checks.choices', {}).data?.reasons.filter((reason) => reason.for === of) ?? [];
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-touch">
        {reasons.map(({ id, words }) => (
          <ChoiceChip
            key={id}
            isSelected={value === words}
            onChange={(chosen) => onChange(chosen ? words : '')}
          >
            {words}
          </ChoiceChip>
        ))}
      </div>
      <TextField label="Reason" value={value} onChange={onChange} maxLength={100} />
    </div>
  );
}
