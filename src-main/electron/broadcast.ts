import { BrowserWindow } from 'electron';
import type { WireChange } from '#contract/wire';
import { CHANGE_CHANNEL } from './channels';

/** Tells every open window what changed, the one that caused it included. */
export function broadcast(change: WireChange): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (!webContents.isDestroyed()) webContents.send(CHANGE_CHANNEL, change);
  }
}
