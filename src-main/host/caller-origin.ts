/** Where a call came from: the address counts wrong PINs. */
export interface Origin {
  address: string;
  door: 'ipc' | 'ws' | 'http';
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether the caller sits at the host machine: in a window of the app, or in a browser on it. */
export function isLocal({ address, door }: Origin): boolean {
  return door === 'ipc' || loopback.test(address);
}
