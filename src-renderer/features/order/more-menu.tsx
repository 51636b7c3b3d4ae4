import { ArrowLeftRight, Ellipsis, LogOut } from 'lucide-react';
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
import { menuItemClass, menuPopoverClass } from './menu-look';
import { MoveSheet } from './move-sheet';
import { useOrder } from './order-context';

/** What is done with a table now and then. */
export function MoreMenu() {
  const { visitId, evening, drafts } = useOrder();
  const [, navigate] = useLocation();
  const [isMoving, setMoving] = useState(false);
  const maySeat = useMay('floor:seat');
  const { open, tables, partySize, name } = evening.visit;
  const stays = leavingBlock(evening.actions.includes('close'), drafts.length);

  const partyLeft = async (): Promise<void> => {
    if (!(await run('floor.closeVisit', { visitId }))) return;
    navigate('/floor');
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
            onAction={(key) => (key === 'move' ? setMoving(true) : void partyLeft())}
            disabledKeys={[...(maySeat ? [] : ['move', 'left']), ...(stays ? ['left'] : [])]}
          >
            <MenuItem id="move" textValue="Move to another table" className={menuItemClass}>
              <ArrowLeftRight aria-hidden size={20} />
              <Text slot="label">Move to another table</Text>
            </MenuItem>
            <MenuItem id="left" textValue="Party left" className={menuItemClass}>
              <LogOut aria-hidden size={20} />
              <span>
                <Text slot="label" className="block">
                  Party left
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
      <MoveSheet isOpen={isMoving} onClose={() => setMoving(false)} />
    </>
  );
}

/** Why the party cannot just leave; null when it can. */
function leavingBlock(mayClose: boolean, unsent: number): string | null {
  if (!mayClose) return 'Something was ordered: take the payment';
  return unsent > 0 ? 'Remove the lines that were not sent' : null;
}
