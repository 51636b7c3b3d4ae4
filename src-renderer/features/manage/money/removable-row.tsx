import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';

interface RemovableRowProps {
  name: string;
  facts?: ReactNode;
  onRemove(): void;
}

/** One of a list that is offered, with the way to offer it no more. */
export function RemovableRow({ name, facts, onRemove }: RemovableRowProps) {
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line last:border-0">
      <span className="min-w-0 flex-1 py-1.5 leading-snug">
        <bdi className="font-medium">{name}</bdi>
        {facts && <span className="block text-13 text-text-3">{facts}</span>}
      </span>
      <Button kind="quiet" size="t0" icon={X} aria-label={`Remove ${name}`} onPress={onRemove} />
    </li>
  );
}
