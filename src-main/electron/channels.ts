/** The two IPC channels, named once for the preload and the main process. */
export const INVOKE_CHANNEL = 'tableside:invoke';
export const CHANGE_CHANNEL = 'tableside:change';
