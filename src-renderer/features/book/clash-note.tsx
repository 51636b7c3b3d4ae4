import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { Place } from './book.types';
import { placeName, plural } from './book-words';
import type { Draft } from './booking-draft';

interface ClashProps {
  error: CallError;
  draft: Draft;
  /** The best table that is free, when one is. */
  instead: Place | undefined;
  onPlace(place: Place): void;
}

/** Why the host refused, who has the table, and the way out. */
export function ClashNote({ error, draft, instead, onPlace }: ClashProps) {
  const { code, details } = error;
  const isTaken = code === 'TABLE_TAKEN' && typeof details['name'] === 'string';
  const { name, partySize, from, to, table, kind } = details;
  const party = kind === 'blocked' ? `Blocked: ${name}` : name;
  const who = [party, typeof partySize === 'number' && plural(partySize, 'guest'), `${from} to ${to}`];
  return (
    <div className="flex flex-col gap-2">
      <Banner
        family="warn"
        title={isTaken ? `Table ${table} is taken at ${draft.time}` : errorWords(error).words}
      >
        {isTaken && <bdi>{who.filter(Boolean).join(', ')}.</bdi>}
      </Banner>
      {instead && (
        <Button onPress={() => onPlace(instead)}>
          Use {placeName(instead.numbers).replace(/^Table/, 'table')} instead
        </Button>
      )}
    </div>
  );
}
