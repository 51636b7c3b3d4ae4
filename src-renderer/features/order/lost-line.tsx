import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useOrderScreen } from './order.store';
import { addAgain, openSheet } from './order-commands';
import { useOrder } from './order-context';
import type { ShownDraft } from './shown-drafts';
import { seatWords } from './use-seats';

/** Somebody else sent or removed the line while its sheet was open. What was chosen here is not lost. */
export function LostLine({ line }: { line: ShownDraft }) {
  const { visitId, evening, mayRing } = useOrder();
  const typed = useOrderScreen(({ typedNote }) => (typedNote?.lineId === line.id ? typedNote.text : null));
  const round = evening.rounds.find(({ lines }) => lines.some(({ id }) => id === line.id));
  const note = typed?.trim() || line.note;
  const chosen = [...line.modifierNames, ...(note ? [`“${note}”`] : [])].join(', ');
  const leave = (): void => {
    // The line it was typed for is gone.
    useOrderScreen.setState({ typedNote: null });
    openSheet(null);
  };
  return (
    <div className="grid gap-4 p-5">
      <Banner
        family="warn"
        title={
          round
            ? `${line.name} was sent by ${round.sentBy ?? 'somebody else'} with ${round.number}`
            : `${line.name} was removed, or moved to another party, by somebody else`
        }
      >
        As it was here: {line.quantity} × {line.name}, {seatWords(line.seat)}
        {chosen && `, ${chosen}`}.
      </Banner>
      <div className="flex justify-end gap-touch">
        {mayRing && (
          <Button
            onPress={() => {
              leave();
              openSheet(addAgain(visitId, { ...line, note }));
            }}
          >
            Add it as a new line
          </Button>
        )}
        <Button kind="primary" size="t2" onPress={leave} className="min-h-16!">
          Leave it
        </Button>
      </div>
    </div>
  );
}
