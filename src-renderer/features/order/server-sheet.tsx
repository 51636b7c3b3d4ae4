import { useState } from 'react';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/overlay';
import { Skeleton } from '../../ui/states';
import { useOrder } from './order-context';
import { handOver } from './transfer-commands';

/** Who takes the party over. What they sent and served stays with whoever did. */
export function ServerSheet({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { visitId, evening } = useOrder();
  const staff = useView('staff.list', {}, { enabled: isOpen });
  const [isBusy, setBusy] = useState(false);
  const give = async (server: { id: string; firstName: string }): Promise<void> => {
    setBusy(true);
    if (await handOver(visitId, server)) onClose();
    setBusy(false);
  };
  return (
    <Sheet title="Hand over to" isOpen={isOpen} onClose={onClose}>
      <ViewGate view={staff} name="The staff" loading={<Skeleton className="h-48" />}>
        {(people) => (
          <ul className="grid gap-2">
            {people
              .filter(({ id, role }) => id !== evening.visit.server?.id && role !== 'kitchen')
              .map((person) => (
                <li key={person.id}>
                  <Button
                    isDisabled={isBusy}
                    onPress={() => void give(person)}
                    className="w-full justify-start! text-start"
                  >
                    <bdi>
                      {person.firstName} {person.lastName}
                    </bdi>
                  </Button>
                </li>
              ))}
          </ul>
        )}
      </ViewGate>
    </Sheet>
  );
}
