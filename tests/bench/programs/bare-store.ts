import { dataDirLayout } from '#db/data-dir';
import { Engine } from '#db/engine/engine';

/** The least that can be had of a data folder: the same durable engine, one answer, nothing of the host. */
const engine = await Engine.open(dataDirLayout(process.argv[2] ?? '').database);
await engine.transaction('read', (session) => session.query('SELECT 1'));
process.stdout.write('answered\n');
process.on('SIGTERM', () => {
  void engine.close().then(() => process.exit(0));
});
// A handler for a signal alone does not keep a process alive.
setInterval(() => undefined, 60_000);
