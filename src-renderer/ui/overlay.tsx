import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';

interface SheetProps {
  title: ReactNode;
  isOpen: boolean;
  onClose(): void;
  /** The row of actions at the end; one primary at most. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A sheet along the inline end: details and forms that keep the screen in view. */
export function Sheet({ title, isOpen, onClose, actions, children }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex justify-end bg-[rgb(10_12_16/.42)] data-entering:animate-[fade-in_var(--m-in)_var(--ease-out)] data-exiting:animate-[fade-out_var(--m-out)_var(--ease-in)]"
    >
      <Modal className="flex h-full w-full max-w-[480px] flex-col bg-surface shadow-3">
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-center gap-3 px-5 pt-4 pb-2">
            <Heading slot="title" className="min-w-0 flex-1 text-20 font-semibold tracking-tight">
              {title}
            </Heading>
            <Button kind="quiet" icon={X} aria-label="Close" onPress={onClose} className="-me-3" />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {actions && (
            <div className="flex gap-touch border-t border-line bg-surface-2 p-4 [&>*]:flex-1">{actions}</div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
