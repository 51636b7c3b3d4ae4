import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';
import { PinEntry } from './pin-entry';
import type { PinProblem } from './use-pin';

interface PinOverlayProps {
  title: string;
  hint: ReactNode;
  attempt(pin: string): Promise<PinProblem | null>;
  onCancel(): void;
  children: ReactNode;
}

/** Asks for a second person's PIN over the work, which stays as it is beneath: nobody signs out for it. */
export function PinOverlay({ title, hint, attempt, onCancel, children }: PinOverlayProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onCancel()}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-[rgb(10_12_16/.42)] p-4 data-entering:animate-[fade-in_var(--m-in)_var(--ease-out)]"
    >
      <Modal className="w-full max-w-[420px] rounded-4 bg-surface shadow-3">
        <Dialog className="grid gap-3 p-5 outline-none wide:gap-4">
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-20 leading-tight font-semibold tracking-tight">
                {title}
              </Heading>
              <p className="mt-1 leading-snug text-text-2">{children}</p>
            </div>
            <Button kind="quiet" icon={X} aria-label="Cancel" onPress={onCancel} className="-me-2 -mt-2" />
          </div>
          <PinEntry attempt={attempt} hint={hint} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
