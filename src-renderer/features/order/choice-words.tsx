import { useState } from 'react';
import type { Choice } from '#contract/choices';
import type { Modifier } from '#contract/menu';
import { TextField } from '../../ui/field';
import { withWords } from './sheet.rules';

interface ChoiceWordsProps {
  modifier: Modifier;
  choices: readonly Choice[];
  onChange(next: Choice[]): void;
}

/** The guest's own words for a choice. Kept on Enter and on leaving the field. */
export function ChoiceWords({ modifier, choices, onChange }: ChoiceWordsProps) {
  const before = choices.find(({ id }) => id === modifier.id)?.text ?? '';
  const [text, setText] = useState(before);
  const keep = (): void => {
    if (text.trim() !== before) onChange(withWords(choices, modifier.id, text.trim()));
  };
  return (
    <div className="mt-2">
      <TextField
        label={`${modifier.name}, in the guest’s words`}
        value={text}
        maxLength={60}
        autoFocus={before === ''}
        onChange={setText}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </div>
  );
}
