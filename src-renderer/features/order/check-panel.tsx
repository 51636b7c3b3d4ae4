import { ReceiptText, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import { showPartyOnFloor } from '../../app/party-on-floor.store';
import { useMay } from '../../app/session.store';
import { AllergyBox } from '../../ui/allergy-box';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { CheckFoot } from './check-foot';
import { DraftBlock } from './draft-block';
import { MoreMenu } from './more-menu';
import { useOrder } from './order-context';
import { fitsHeader } from './order-header';
import { RoundBlock } from './round-block';
import { SeatRow } from './seat-row';
import { SpokenTotal } from './spoken-total';
import { useNewestInView } from './use-newest-in-view';
import type { useSend } from './use-send';

/** The table's check: what the kitchen has, what it does not have yet, and the way on. */
export function CheckPanel({ sending }: { sending: ReturnType<typeof useSend> }) {
  const { evening, drafts, blocks } = useOrder();
  const { visit, rounds, checkId } = evening;
  const { listRef, contentRef } = useNewestInView(drafts.length);
  return (
    <aside
      aria-label="Check"
      className="flex min-h-0 flex-col border-s border-line bg-surface text-14 min-[1200px]:text-16"
    >
      <header className="flex items-center gap-3 border-b border-line px-3.5 py-1.5 wide:px-5 wide:py-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-20 leading-tight font-semibold">Check</h2>
          <p className="truncate text-13 text-text-3">{checkFacts(evening)}</p>
        </div>
        <PartyButton />
        <MoreMenu />
      </header>
      <SeatRow />
      <div ref={listRef} className="min-h-0 flex-1 overflow-y-auto">
        <div ref={contentRef} className="flex min-h-full flex-col">
          {visit.allergies && !fitsHeader(visit.allergies) && (
            <div className="p-2">
              <AllergyBox>{visit.allergies}</AllergyBox>
            </div>
          )}
          {!visit.open && (
            <div className="p-2">
              <Banner family="warn" title="This party has left">
                The check is closed. Nothing more can be rung here.
              </Banner>
            </div>
          )}
          {rounds.map((round, index) => (
            <RoundBlock
              key={round.orderId}
              round={round}
              position={index + 1}
              checkId={visit.open ? checkId : null}
              isTakeaway={visit.orderType === 'takeaway'}
            />
          ))}
          {blocks.map((block) => (
            <DraftBlock key={block.key} block={block} sending={sending} />
          ))}
          {visit.open && rounds.length === 0 && drafts.length === 0 && (
            <EmptyState
              icon={ReceiptText}
              title="Nothing ordered yet"
              words="Tap what the guests ask for. It is kept at every tap and goes to the kitchen with Send."
            />
          )}
        </div>
      </div>
      <CheckFoot sending={sending} />
      <SpokenTotal />
    </aside>
  );
}

function checkFacts({ rounds, visit }: ReturnType<typeof useOrder>['evening']): string {
  const server = visit.server ? [`server ${visit.server.name}`] : [];
  return [rounds.map(({ number }) => number).join(', '), ...server].filter(Boolean).join(' · ');
}

/** To the party's panel on the floor: move, swap, join, separate. */
function PartyButton() {
  const { visitId, evening } = useOrder();
  const [, navigate] = useLocation();
  const maySee = useMay('floor:see');
  if (!maySee || !evening.visit.open) return null;
  return (
    <Button
      icon={Users}
      aria-label="Party: move, join or swap tables"
      onPress={() => {
        showPartyOnFloor(visitId);
        navigate('/floor');
      }}
    >
      Party
    </Button>
  );
}
