import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** What goes ahead; Cancel stands before it and has the focus. */
  action: ReactNode;
  children: ReactNode;
}

/** A question before something rare and severe: what happens, in figures, and a way back that is the default. */
export function ConfirmDialog({ title, isOpen, onClose, action, children }: ConfirmDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-40 grid place-items-center bg-[rgb(10_12_16/.42)] p-4 data-entering:animate-[fade-in_var(--m-in)_var(--ease-out)] data-exiting:animate-[fade-out_var(--m-out)_var(--ease-in)]"
    >
      <Modal className="w-full max-w-[520px] rounded-4 bg-surface shadow-3">
        <Dialog role="alertdialog" className="grid gap-4 p-6 outline-none">
          <Heading slot="title" className="text-20 font-semibold tracking-tight">
            {title}
          </Heading>
          <div className="grid gap-3 leading-snug text-text-2">{children}</div>
          <footer className="mt-2 grid grid-cols-2 gap-4">
            <Button autoFocus onPress={onClose}>
              Cancel
            </Button>
            {action}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
