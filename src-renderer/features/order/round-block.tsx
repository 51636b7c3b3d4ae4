import { Check, ChevronDown } from 'lucide-react';
import { Fragment, memo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { choiceWords, portionWords } from '#contract/line-words';
import type { RoundView } from '#contract/orders';
import { useCommand } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { WallTime } from '../../ui/clock';
import { Money } from '../../ui/money';
import { plural } from '../../ui/words';
import { CheckLine } from './check-line';
import { KitchenWord } from './kitchen-word';
import { SentLineSheet } from './sent-line-sheet';

interface RoundBlockProps {
  round: RoundView;
  position: number;
  /** The check on which its lines can be changed; null where they cannot. */
  checkId: string | null;
  isTakeaway: boolean;
}

/** A round that was sent. On the table it folds to one line. What is rung meanwhile leaves it as it is. */
export const RoundBlock = memo(function RoundBlock(props: RoundBlockProps) {
  const { status } = props.round;
  return status === 'served' || status === 'cancelled' ? (
    <FoldedRound {...props} />
  ) : (
    <LiveRound {...props} />
  );
});

const headClass =
  'flex min-h-11 w-full items-center gap-2.5 border-b border-line bg-surface-2 px-3.5 py-1 text-start text-14 wide:px-5 wide:py-1.5';

function LiveRound({ round, position, checkId, isTakeaway }: RoundBlockProps) {
  const serve = useCommand('orders.serve');
  const mayServe = useMay('orders:edit') && round.actions.includes('serve');
  return (
    <section aria-label={`Round ${position}`}>
      <div className={headClass}>
        <h3 className="font-semibold whitespace-nowrap">Round {position}</h3>
        <span className="min-w-0 flex-1 truncate text-text-3">
          <bdi>
            <RoundWord round={round} />
          </bdi>
        </span>
        {mayServe ? (
          <Button
            icon={Check}
            isDisabled={serve.isPending}
            onPress={() => serve.mutate({ orderId: round.orderId })}
            className="px-3! text-14!"
          >
            {isTakeaway ? 'Handed over' : 'Served'}
          </Button>
        ) : (
          <Money amount={round.amount} className="font-medium" />
        )}
      </div>
      <SentLines lines={round.lines} checkId={checkId} />
    </section>
  );
}

function FoldedRound({ round, position, checkId }: RoundBlockProps) {
  const items = round.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <Heading>
            <AriaButton slot="trigger" className={`${headClass} min-t1 data-pressed:bg-sunken`}>
              <span className="font-semibold whitespace-nowrap">Round {position}</span>
              <span className="min-w-0 flex-1 truncate text-text-3">
                <bdi>
                  {plural(items, 'item')} <RoundWord round={round} />
                </bdi>
              </span>
              <Money
                amount={round.amount}
                className={`font-semibold ${round.status === 'cancelled' ? 'line-through' : ''}`}
              />
              <ChevronDown aria-hidden size={20} className={isExpanded ? 'rotate-180' : ''} />
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <SentLines lines={round.lines} checkId={checkId} />
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function SentLines({ lines, checkId }: Pick<RoundBlockProps, 'checkId'> & Pick<RoundView, 'lines'>) {
  const [openId, setOpenId] = useState<string | null>(null);
  const mayChange = useMay('orders:edit') && checkId !== null;
  return (
    <>
      <ul>
        {lines.map((line, index) => (
          <Fragment key={line.id}>
            {line.set && line.set.id !== lines[index - 1]?.set?.id && <SetHead set={line.set} />}
            <SentRow line={line} onOpen={mayChange ? setOpenId : null} />
          </Fragment>
        ))}
      </ul>
      {openId !== null && checkId !== null && (
        <SentLineSheet checkId={checkId} lineId={openId} onClose={() => setOpenId(null)} />
      )}
    </>
  );
}

/** A set menu over its dishes, with what they cost together. */
function SetHead({ set }: { set: NonNullable<RoundView['lines'][number]['set']> }) {
  return (
    <li className="flex min-h-9 items-center justify-between gap-2 px-3.5 pt-1.5 font-medium text-text-2 wide:px-5">
      <bdi>{set.name}</bdi>
      <Money amount={set.amount} />
    </li>
  );
}

interface SentRowProps {
  line: RoundView['lines'][number];
  /** Opens what can become of it; null where nothing can. */
  onOpen: ((lineId: string) => void) | null;
}

const SentRow = memo(function SentRow({ line, onOpen }: SentRowProps) {
  const rowClass =
    'flex min-h-[46px] w-full items-center px-3.5 py-1 text-start -outline-offset-2 wide:min-h-[50px] wide:px-5 wide:py-1.5';
  const face = (
    <CheckLine
      {...line}
      modifierNames={line.modifiers.map(choiceWords)}
      portion={portionWords(line.portion)}
      status={<KitchenWord kitchen={line.kitchen} />}
      nameClass="text-text-2"
      amount={line.set ? null : line.amount}
      amountClass="text-text-2"
    />
  );
  return (
    // Of hundreds of lines only those in view are laid out and painted.
    <li className="border-b border-line [contain-intrinsic-block-size:auto_51px] [content-visibility:auto]">
      {onOpen ? (
        <AriaButton onPress={() => onOpen(line.id)} className={`${rowClass} data-pressed:bg-press`}>
          {face}
        </AriaButton>
      ) : (
        <div className={rowClass}>{face}</div>
      )}
    </li>
  );
});

function RoundWord({ round: { status, sentAt, sentBy, readyAt, servedAt } }: { round: RoundView }) {
  if (status === 'cancelled') return <>cancelled</>;
  if (status === 'served' && servedAt)
    return (
      <>
        served <WallTime at={servedAt} />
      </>
    );
  if (status === 'ready' && readyAt)
    return (
      <span className="font-semibold text-warn-ink">
        ready <WallTime at={readyAt} />
      </span>
    );
  return (
    <>
      sent <WallTime at={sentAt} />
      {sentBy && <bdi> by {sentBy}</bdi>}
    </>
  );
}
