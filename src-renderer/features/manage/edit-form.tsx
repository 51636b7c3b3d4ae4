import { Check, Plus, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { FormCard } from './form-card';

interface EditFormProps<Edited extends { name: string }> {
  draft: Edited;
  /** Null is a new one. */
  before: Edited | null;
  /** What a new one is called until it has a name. */
  newTitle: string;
  /** What must be done first; null when it can be saved. */
  missing: string | null;
  /** Both tell whether the host has done it. */
  save(): Promise<boolean>;
  remove(before: Edited): Promise<boolean>;
  onClose(): void;
  children: ReactNode;
}

/**
 * One thing that is set up, to be added, changed or taken away; undo follows each. It closes once a new one is saved, or
 * one that was there is gone.
 */
export function EditForm<Edited extends { name: string }>({
  draft,
  before,
  newTitle,
  missing,
  save,
  remove,
  onClose,
  children,
}: EditFormProps<Edited>) {
  const submit = async (): Promise<void> => {
    if ((await save()) && !before) onClose();
  };
  const takeAway = async (): Promise<void> => {
    if (before && (await remove(before))) onClose();
  };
  return (
    <FormCard
      title={before ? before.name : newTitle}
      onSubmit={() => void submit()}
      action={
        <Foot
          missing={missing}
          isNew={before === null}
          isChanged={JSON.stringify(draft) !== JSON.stringify(before)}
          onRemove={() => void takeAway()}
          onClose={onClose}
        />
      }
    >
      {children}
    </FormCard>
  );
}

interface FootProps {
  missing: string | null;
  isNew: boolean;
  isChanged: boolean;
  onRemove(): void;
  onClose(): void;
}

function Foot({ missing, isNew, isChanged, onRemove, onClose }: FootProps) {
  return (
    <div className="flex gap-touch">
      {isNew ? (
        <Button kind="quiet" icon={X} onPress={onClose}>
          Cancel
        </Button>
      ) : (
        <Button kind="quiet" icon={Trash2} onPress={onRemove}>
          Remove
        </Button>
      )}
      <Button
        type="submit"
        kind="primary"
        icon={isNew ? Plus : Check}
        isDisabled={missing !== null || !isChanged}
        className="flex-1"
      >
        {missing ?? (isChanged ? (isNew ? 'Add' : 'Save changes') : 'Nothing changed')}
      </Button>
    </div>
  );
}
