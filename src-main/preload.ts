import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '#contract/bridge';
import type { WireChange } from '#contract/wire';
import { CHANGE_CHANNEL, INVOKE_CHANNEL } from './electron/channels';

const bridge: Bridge = {
  invoke: (request) => ipcRenderer.invoke(INVOKE_CHANNEL, request),
  onChange: (listener) => {
    // The event object holds `sender`, which would hand the page all of ipcRenderer: only the change goes on.
    const forward = (_event: IpcRendererEvent, change: WireChange) => listener(change);
    ipcRenderer.on(CHANGE_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(CHANGE_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld('tableside', bridge);
