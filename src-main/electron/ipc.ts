import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ErrorCode, errorWords } from '#contract/errors';
import type { WireAnswer, WireRequest } from '#contract/wire';
import { isAppUrl } from './app-scheme';
import { INVOKE_CHANNEL } from './channels';

interface Door {
  dispatch(request: WireRequest): Promise<WireAnswer>;
  log(line: string): void;
}

/** Opens the one door for pages. Who asks is checked here; what they ask, by the host. */
export function answerPages({ dispatch, log }: Door): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, request: WireRequest): Promise<WireAnswer> => {
    if (!isOwnTopFrame(event)) {
      log(`A call from ${event.senderFrame?.url ?? 'a closed frame'} was refused.`);
      return refusal('ORIGIN_REFUSED');
    }
    return dispatch(request);
  });
}

/** A frame inside a page, or a page from anywhere else, has no business here even if it got hold of the bridge. */
function isOwnTopFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function refusal(code: ErrorCode): WireAnswer {
  return { ok: false, error: { code, message: errorWords[code] } };
}
