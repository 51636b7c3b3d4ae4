import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

/** The head of what is shown in place of the facts, with the way back to them. */
export function PanelHead({ title, onBack }: { title: ReactNode; onBack(): void }) {
  return (
    <div className="flex items-center gap-2">
      <Button kind="quiet" size="t0" icon={ArrowLeft} aria-label="Back to the booking" onPress={onBack} />
      <h4 className="text-16 font-semibold">{title}</h4>
    </div>
  );
}
