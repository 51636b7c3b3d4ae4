import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/field';

interface NoteFieldProps {
  note: string;
  onKeep(note: string): void;
  /** It was just asked for: typing may begin at once. */
  isNew: boolean;
}

/** A word to the kitchen. Kept on Enter, on leaving the field, and when the sheet closes. */
export function NoteField({ note, onKeep, isNew }: NoteFieldProps) {
  const [text, setText] = useState(note);
  const latest = useRef({ text, kept: note, onKeep });
  latest.current = { ...latest.current, text, onKeep };
  const keep = (): void => {
    const { text: typed, kept, onKeep: tell } = latest.current;
    const trimmed = typed.trim();
    if (trimmed === kept) return;
    latest.current.kept = trimmed;
    tell(trimmed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the sheet closes
  useEffect(() => keep, []);
  return (
    <TextField
      label="Note for the kitchen"
      placeholder="Sauce aside, cut in two …"
      value={text}
      maxLength={500}
      autoFocus={isNew}
      onChange={setText}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}
