import { Download, Ellipsis, Merge, Printer, UserX } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import type { GuestExport } from '#contract/guest-export';
import type { GuestProfile } from '#contract/guests';
import { client } from '../../api/client';
import { Button } from '../../ui/button';
import { EraseDialog } from './erase-dialog';
import { saveExport } from './export-file';
import { ExportPrint } from './export-print';
import { showPanel } from './guests.store';

const itemClass =
  'flex min-t1 items-center gap-3 rounded-2 px-3 py-1.5 leading-tight font-medium outline-none data-focused:bg-sunken data-pressed:bg-sunken data-disabled:text-text-3';

/** What is done with a guest now and then, and seldom. */
export function MoreMenu({ guest }: { guest: GuestProfile }) {
  const [isErasing, setErasing] = useState(false);
  const [printed, setPrinted] = useState<GuestExport | null>(null);
  const { actions } = guest;
  const act: Record<string, () => void | Promise<void>> = {
    merge: () => showPanel({ kind: 'merge', keptId: guest.id, mergedId: guest.duplicates[0]?.id ?? null }),
    export: async () => saveExport(await client.read('guests.export', { guestId: guest.id })),
    print: async () => setPrinted(await client.read('guests.export', { guestId: guest.id })),
    erase: () => setErasing(true),
  };
  return (
    <>
      <MenuTrigger>
        <Button icon={Ellipsis} aria-label="More" />
        <Popover
          placement="bottom end"
          className="min-w-[280px] rounded-4 bg-surface shadow-3 data-entering:animate-[fade-in_var(--m-state)_var(--ease-out)]"
        >
          <Menu
            aria-label="More"
            className="p-1 outline-none"
            onAction={(key) => void act[String(key)]?.()}
            disabledKeys={[
              ...(actions.includes('merge') ? [] : ['merge']),
              ...(actions.includes('export') ? [] : ['export', 'print']),
              ...(actions.includes('erase') ? [] : ['erase']),
            ]}
          >
            <MenuItem id="merge" textValue="Merge with another entry" className={itemClass}>
              <Merge aria-hidden size={20} />
              <Text slot="label">Merge with another entry</Text>
            </MenuItem>
            <MenuItem id="export" textValue="Export everything as a file" className={itemClass}>
              <Download aria-hidden size={20} />
              <Text slot="label">Export everything as a file</Text>
            </MenuItem>
            <MenuItem id="print" textValue="Print everything" className={itemClass}>
              <Printer aria-hidden size={20} />
              <Text slot="label">Print everything</Text>
            </MenuItem>
            <MenuItem id="erase" textValue="Erase guest" className={itemClass}>
              <UserX aria-hidden size={20} />
              <span>
                <Text slot="label" className="block">
                  Erase guest
                </Text>
                {!actions.includes('erase') && (
                  <Text slot="description" className="block text-13 font-normal">
                    A manager does this
                  </Text>
                )}
              </span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <EraseDialog guest={guest} isOpen={isErasing} onClose={() => setErasing(false)} />
      {printed && <ExportPrint record={printed} onPrinted={() => setPrinted(null)} />}
    </>
  );
}
