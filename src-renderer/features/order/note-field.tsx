import { useEffect, useState } from 'react';
import { TextField } from '../../ui/field';
import { useOrderScreen } from './order.store';
import { keepNote } from './order-commands';

/** Long enough not to write at every letter, short enough that a lost screen loses next to nothing. */
const PAUSE_MS = 1_200;

interface NoteFieldProps {
  lineId: string;
  note: string;
  /** It was just asked for: typing may begin at once. */
  isNew: boolean;
}

/** A word to the kitchen. Kept in a pause of typing, on Enter, on leaving the field, and when the sheet closes. */
export function NoteField({ lineId, note, isNew }: NoteFieldProps) {
  const [text, setText] = useState(note);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    const timer = setTimeout(keepNote, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      label="Note for the kitchen"
      placeholder="Sauce aside, cut in two …"
      value={text}
      maxLength={500}
      autoFocus={isNew}
      onChange={(next) => {
        setText(next);
        useOrderScreen.setState({ typedNote: { lineId, text: next } });
      }}
      onBlur={keepNote}
      onKeyDown={(event) => event.key === 'Enter' && keepNote()}
    />
  );
}
