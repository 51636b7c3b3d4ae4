import { Check, Trash2 } from 'lucide-react';
import { Button } from '../../../ui/button';

interface HoursFootProps {
  /** What saving does, or what is missing for it. */
  save: string;
  maySave: boolean;
  /** "Remove", "As usual"; null for what is not there yet. */
  remove: string | null;
  /** Bookings would be left behind by removing it: what it would do, to be said once more. */
  removing: string | null;
  onRemove(): void;
  onKeep(): void;
  onClose(): void;
}

/** The foot of a form about hours: save, remove with a second word where bookings would be left behind, close. */
export function HoursFoot(props: HoursFootProps) {
  const { save, maySave, remove, removing, onRemove, onKeep, onClose } = props;
  return (
    <div className="grid gap-2">
      <Button
        type="submit"
        kind="primary"
        icon={removing === null ? Check : Trash2}
        isDisabled={removing === null && !maySave}
      >
        {removing ?? save}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        <Button onPress={removing === null ? onClose : onKeep}>
          {removing === null ? 'Close' : 'Keep it'}
        </Button>
        {remove !== null && removing === null && (
          <Button icon={Trash2} onPress={onRemove}>
            {remove}
          </Button>
        )}
      </div>
    </div>
  );
}
