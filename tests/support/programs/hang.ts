import { heedKeeper } from '#main/host/ipc-run';
import { sayAlive } from '#main/host/life-signs';

/** Is ready, and at a word spins like an engine that has gone mad: no timer, no message, no signal handler runs. */
const tell = heedKeeper(
  () => {
    for (;;);
  },
  () => process.exit(),
);
process.on('SIGTERM', () => process.exit());
sayAlive(tell);
