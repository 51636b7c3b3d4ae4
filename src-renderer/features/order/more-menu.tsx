import { ArrowLeftRight, Ellipsis, ListChecks, LogOut, Martini, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { v7 as newId } from 'uuid';
import { useLocation } from 'wouter';
import { run } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { offerUndo } from '../../ui/notices.store';
import { tableName } from '../../ui/words';
import { LinesSheet } from './lines-sheet';
import { menuItemClass, menuPopoverClass } from './menu-look';
import { MoveSheet } from './move-sheet';
import { useOrder } from './order-context';
import { ServerSheet } from './server-sheet';
import { goWithoutTable } from './transfer-commands';

/** What is done with a table now and then. */
export function MoreMenu() {
  const { visitId, evening, drafts } = useOrder();
  const [, navigate] = useLocation();
  const [sheet, setSheet] = useState<'move' | 'lines' | 'server' | null>(null);
  const mayRing = useMay('orders:edit');
  const maySeat = useMay('floor:seat');
  const { open, tables, partySize, name, orderType } = evening.visit;
  const isTab = orderType !== 'dine_in';
  const leftWord = orderType === 'takeaway' ? 'Handed over' : 'Party left';
  const close = (): void => setSheet(null);
  const stays = leavingBlock(evening.actions.includes('close'), drafts.length);

  const partyLeft = async (): Promise<void> => {
    if (!(await run('floor.closeVisit', { visitId }))) return;
    navigate('/floor');
    if (isTab) return;
    offerUndo(`${tableName(tables.map(({ number }) => number))} is free`, () => {
      // A visit that ended stays ended: the party sits down again under a new one.
      const tableIds = tables.map(({ id }) => id);
      void run('floor.seatWalkIn', { visitId: newId(), tableIds, partySize, ...(name && { name }) });
    });
  };

  return (
    <>
      <MenuTrigger>
        <Button icon={Ellipsis} aria-label="More" isDisabled={!open} />
        <Popover placement="bottom end" className={menuPopoverClass}>
          <Menu
            aria-label="More"
            className="p-1 outline-none"
            onAction={(key) => {
              if (key === 'left') void partyLeft();
              else if (key === 'tab') void goWithoutTable(visitId, name);
              else setSheet(key as 'move' | 'lines' | 'server');
            }}
            disabledKeys={[
              ...(maySeat ? [] : ['move', 'left']),
              ...(mayRing ? [] : ['lines', 'server', 'tab']),
              ...(stays ? ['left'] : []),
            ]}
          >
            <MenuItem
              id="move"
              textValue={isTab ? 'Give them a table' : 'Move to another table'}
              className={menuItemClass}
            >
              <ArrowLeftRight aria-hidden size={20} />
              <Text slot="label">{isTab ? 'Give them a table' : 'Move to another table'}</Text>
            </MenuItem>
            <MenuItem id="lines" textValue="Move lines" className={menuItemClass}>
              <ListChecks aria-hidden size={20} />
              <Text slot="label">Move lines</Text>
            </MenuItem>
            <MenuItem id="server" textValue="Hand over to a server" className={menuItemClass}>
              <UserRoundCheck aria-hidden size={20} />
              <Text slot="label">Hand over to a server</Text>
            </MenuItem>
            {!isTab && (
              <MenuItem id="tab" textValue="Go on at the bar" className={menuItemClass}>
                <Martini aria-hidden size={20} />
                <Text slot="label">Go on at the bar</Text>
              </MenuItem>
            )}
            <MenuItem id="left" textValue={leftWord} className={menuItemClass}>
              <LogOut aria-hidden size={20} />
              <span>
                <Text slot="label" className="block">
                  {leftWord}
                </Text>
                {stays && (
                  <Text slot="description" className="block text-13 font-normal text-text-3">
                    {stays}
                  </Text>
                )}
              </span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <MoveSheet isOpen={sheet === 'move'} onClose={close} />
      <LinesSheet isOpen={sheet === 'lines'} onClose={close} />
      <ServerSheet isOpen={sheet === 'server'} onClose={close} />
    </>
  );
}

/** Why the party cannot just leave; null when it can. */
function leavingBlock(mayClose: boolean, unsent: number): string | null {
  if (!mayClose) return 'Something was ordered: take the payment';
  return unsent > 0 ? 'Remove the lines that were not sent' : null;
}
