import { Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { parseAmount } from '#contract/money';
import { TextField } from '../field';
import { Segmented } from '../segmented';

type Tender = 'cash' | 'card';

/** How money that is no check's is handed over, and what is missing before it can be taken. */
export interface TenderState {
  tender: Tender;
  received: string;
  change(part: Partial<{ tender: Tender; received: string }>): void;
  /** What the host is told. */
  said: { tender: Tender; tendered?: number };
  missing: string | null;
}

/** Cash, with what was received of it where somebody types it, or a card. */
export function useTender(): TenderState {
  const [{ tender, received }, set] = useState<{ tender: Tender; received: string }>({
    tender: 'cash',
    received: '',
  });
  const typed = tender === 'cash' && received.trim() !== '';
  const tendered = typed ? parseAmount(received) : null;
  return {
    tender,
    received,
    change: (part) => set((before) => ({ ...before, ...part })),
    said: { tender, ...(tendered !== null && { tendered }) },
    missing: typed && tendered === null ? 'Type what was received' : null,
  };
}

/** Chooses it. The card terminal is not asked from here: whoever takes the money has charged the card. */
export function TenderChoice({ state, isDisabled }: { state: TenderState; isDisabled: boolean }) {
  const { tender, received, change } = state;
  return (
    <div className="grid gap-3">
      <Segmented<Tender>
        fill
        label="Paid by"
        value={tender}
        onChange={(next) => change({ tender: next })}
        items={[
          { id: 'cash', label: <Word icon={Banknote} word="Cash" /> },
          { id: 'card', label: <Word icon={CreditCard} word="Card" /> },
        ]}
      />
      {tender === 'cash' ? (
        <TextField
          label="Cash received"
          hint="Empty is exactly the amount."
          inputMode="decimal"
          value={received}
          onChange={(next) => change({ received: next })}
          maxLength={12}
          isDisabled={isDisabled}
        />
      ) : (
        <p className="text-text-2">Charge the card on the terminal first: it is not asked from here.</p>
      )}
    </div>
  );
}

function Word({ icon: Icon, word }: { icon: typeof Banknote; word: string }) {
  return (
    <>
      <Icon aria-hidden size={20} />
      {word}
    </>
  );
}
