import { useState } from 'react';
import type { PrinterUse } from '#contract/printing';
import { ChoiceChip } from '../../../ui/chip';
import { sentence } from '../../../ui/moments';
import { plural } from '../../../ui/words';
import { Chips } from '../chips';
import { inOrder, keyOfUse, type PrinterDraft } from './printer-draft';
import { type PrintersView, papers, paperWords } from './printer-words';

interface UsesFieldsProps {
  view: PrintersView;
  draft: PrinterDraft;
  others: readonly PrinterDraft[];
  onChange(uses: PrinterUse[]): void;
}

/** What a printer prints: at which terminals, for which stations, or for all that no other printer has. */
export function UsesFields({ view, ...rest }: UsesFieldsProps) {
  const { stations, terminal, terminals } = view;
  const [all, setAll] = useState(false);
  const elsewhere = terminals.filter(({ name }) => name !== terminal);
  const isUsed = (name: string): boolean => rest.draft.uses.some((use) => use.terminal === name);
  const places = [
    { place: null, label: 'Everywhere' },
    ...(terminal === null ? [] : [{ place: terminal, label: 'This terminal' }]),
    ...elsewhere
      .filter(({ name }) => all || isUsed(name))
      .map(({ name, lastUsedBy }) => ({
        place: name,
        label: lastUsedBy === null ? name : `${name}, last ${lastUsedBy}`,
      })),
  ];
  const tickets = [
    { label: 'All stations', use: kitchenUse(null) },
    ...stations.map(({ id, name }) => ({ label: name, use: kitchenUse(id) })),
  ];
  return (
    <>
      {papers.map((purpose) => (
        <UseChips
          key={purpose}
          label={sentence(paperWords[purpose])}
          choices={places.map(({ place, label }) => ({
            label,
            use: { purpose, stationId: null, terminal: place },
          }))}
          {...rest}
        />
      ))}
      {elsewhere.length > 0 && (
        <div>
          <ChoiceChip isSelected={all} onChange={setAll}>
            Show {plural(elsewhere.length, 'other terminal')}
          </ChoiceChip>
        </div>
      )}
      <UseChips label="Kitchen tickets" choices={tickets} {...rest} />
    </>
  );
}

interface UseChipsProps extends Omit<UsesFieldsProps, 'view'> {
  label: string;
  choices: readonly { label: string; use: PrinterUse }[];
}

function UseChips({ label, choices, draft, others, onChange }: UseChipsProps) {
  const own = new Set(choices.map(({ use }) => keyOfUse(use)));
  const chosen = draft.uses.map(keyOfUse).filter((key) => own.has(key));
  const elsewhere = draft.uses.filter((use) => !own.has(keyOfUse(use)));
  const losing = others.filter(({ uses }) => uses.some((use) => chosen.includes(keyOfUse(use))));
  return (
    <div className="grid gap-1">
      <Chips
        label={label}
        items={choices.map((choice) => ({ id: keyOfUse(choice.use), label: choice.label }))}
        chosen={chosen}
        onChange={(keys) => {
          const picked = choices.map(({ use }) => use).filter((use) => keys.includes(keyOfUse(use)));
          onChange(inOrder([...elsewhere, ...picked]));
        }}
      />
      {losing.length > 0 && (
        <p role="status" className="text-13 text-text-3">
          Goes over from <bdi>{losing.map(({ name }) => name).join(', ')}</bdi>.
        </p>
      )}
    </div>
  );
}

const kitchenUse = (stationId: string | null): PrinterUse => ({
  purpose: 'kitchen',
  stationId,
  terminal: null,
});
