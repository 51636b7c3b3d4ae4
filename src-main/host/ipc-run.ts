import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import type { Run } from './keep-running';

/** A Node process that can be told things. */
export interface IpcRun<To> extends Run {
  send(message: To): void;
}

/** Starts a module in a Node process of its own, with this one's terminal. */
export function forkRun<To extends object>(
  module: string,
  args: string[],
  options: ForkOptions = {},
): IpcRun<To> {
  const child: ChildProcess = fork(module, args, options);
  return {
    // A message to a child that is just dying is lost; its exit says so.
    send: (message) => void (child.connected && child.send(message, () => {})),
    kill: () => void child.kill('SIGKILL'),
    onMessage: (listener) => void child.on('message', (message) => listener(message as { kind: string })),
    onExit: (listener) => void child.on('exit', (code, signal) => listener(signal ?? `code ${code}`)),
  };
}

/**
 * What a process kept by another one over Node's channel does with it: tells it things, and ends with it, so that
 * no orphan holds the data folder. Without a keeper both do nothing.
 */
export function heedKeeper<To extends { kind: string }, From extends object>(
  hear: (message: To) => void,
  onLeft: () => void,
): (message: From) => void {
  process.on('message', (message) => hear(message as To));
  process.on('disconnect', onLeft);
  return (message) => {
    if (process.connected) process.send?.(message, () => {});
  };
}
