import { Plus, Wallet } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/contract';
import type { DrawerView } from '#contract/day';
import { Button } from '../../ui/button';
import { Beside } from '../../ui/panel';
import { EmptyState } from '../../ui/states';
import { CountWork } from './count-work';
import { DrawerCard } from './drawer-card';
import { EditDrawer } from './edit-drawer';
import { LedgerWork } from './ledger-work';
import { MoveWork } from './move-work';
import { OpenWork } from './open-work';

export type DayView = Output<'day.view'>;
export type Work = 'open' | 'paid_in' | 'paid_out' | 'safe_drop' | 'count' | 'recount' | 'ledger' | 'change';

interface DrawersTabProps {
  view: DayView;
  /** A drawer that is to be counted first. */
  counting: string | null;
}

type Chosen = { drawerId: string; work: Work } | 'add';

/** Every drawer with what can be done with it, and the work at hand beside them. */
export function DrawersTab({ view, counting }: DrawersTabProps) {
  const [touched, setTouched] = useState<Chosen | null>(
    counting === null ? null : { drawerId: counting, work: 'count' },
  );
  const { drawers } = view;
  const adds = view.actions.includes('add_drawer');
  const chosen = touched ?? nextWork(view);
  const drawer =
    chosen === null || chosen === 'add' ? null : drawers.find(({ id }) => id === chosen.drawerId);
  const done = (): void => setTouched(null);
  return (
    <Beside
      list={
        drawers.length === 0 ? (
          <EmptyState
            icon={Wallet}
            title="There is no drawer"
            words="Whoever takes cash carries it until the cash-out."
          />
        ) : (
          <div className="grid content-start gap-3">
            {drawers.map((one) => (
              <DrawerCard
                key={one.id}
                drawer={one}
                working={one.id === drawer?.id && chosen !== null && chosen !== 'add' ? chosen.work : null}
                onWork={(work) => setTouched({ drawerId: one.id, work })}
              />
            ))}
            {adds && chosen !== 'add' && (
              <Button icon={Plus} onPress={() => setTouched('add')} className="justify-self-start">
                Add a drawer
              </Button>
            )}
          </div>
        )
      }
    >
      {drawer && chosen !== null && chosen !== 'add' ? (
        <DrawerWork
          key={`${drawer.id} ${chosen.work}`}
          drawer={drawer}
          work={chosen.work}
          view={view}
          onWork={(work) => setTouched({ drawerId: drawer.id, work })}
          onDone={done}
        />
      ) : chosen === 'add' && adds ? (
        <EditDrawer key="new" drawer={null} terminal={view.terminal} onDone={done} />
      ) : drawers.length === 0 ? null : (
        <EmptyState
          icon={Wallet}
          title="Choose what to do with a drawer"
          words="Cash taken at this terminal goes into its drawer while that is open, or else into everybody’s."
        />
      )}
    </Beside>
  );
}

/** What is likely to be wanted: the drawer at hand is opened, where there is none one is added. */
function nextWork({ drawers, actions }: DayView): Chosen | null {
  const [only] = drawers;
  if (!only) return actions.includes('add_drawer') ? 'add' : null;
  const atHand = drawers.find(({ here }) => here) ?? (drawers.length === 1 ? only : null);
  return atHand && atHand.session === null ? { drawerId: atHand.id, work: 'open' } : null;
}

interface DrawerWorkProps {
  drawer: DrawerView;
  work: Work;
  view: DayView;
  onWork(work: Work): void;
  onDone(): void;
}

function DrawerWork({ drawer, work, view, onWork, onDone }: DrawerWorkProps) {
  switch (work) {
    case 'open':
      return <OpenWork drawer={drawer} onDone={onDone} />;
    case 'count':
    case 'recount':
      return <CountWork drawer={drawer} pieces={view.pieces} again={work === 'recount'} onWork={onWork} />;
    case 'ledger':
      return <LedgerWork drawer={drawer} onDone={onDone} />;
    case 'change':
      return <EditDrawer drawer={drawer} terminal={view.terminal} onDone={onDone} />;
    default:
      return <MoveWork drawer={drawer} kind={work} view={view} onDone={onDone} />;
  }
}
