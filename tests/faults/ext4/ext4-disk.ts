import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A real ext4 on a file, whose plug can be pulled. */
export interface Ext4Disk {
  folder: string;
  /** Stops it as a power cut does: what its journal has not written out is gone. */
  cutOff(): void;
  /** Lets its journal recover it, as the next boot would. */
  remount(): void;
  remove(): void;
}

const MEGABYTES = 512;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: the journal is not flushed first. */
const shutDown = [
  'import fcntl, os, struct, sys',
  'fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack("I", 2))',
].join('\n');

/** Makes and mounts one below `scratch`; null where this machine does not let us. */
export function makeExt4Disk(scratch: string): Ext4Disk | null {
  const image = join(scratch, 'disk.img');
  const folder = join(scratch, 'ext4');
  mkdirSync(folder, { recursive: true });
  const can = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const must = (command: string, ...args: string[]) => {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
  };
  const mount = ['mount', '-o', 'loop', image, folder] as const;
  if (!can('truncate', '-s', `${MEGABYTES}M`, image) || !can('mkfs.ext4', '-q', '-F', image)) return null;
  if (!can(...mount) || !can('python3', '-c', 'import fcntl')) return null;
  return {
    folder,
    cutOff: () => must('python3', '-c', shutDown, folder),
    remount() {
      must('umount', folder);
      must(...mount);
    },
    remove: () => void can('umount', folder),
  };
}
