import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '#db/data-dir';
import { StoreError } from '#db/errors';
import { serve } from './host/doors/serve';
import { startHost } from './host/host';

/** Browser mode: the host, served at a local address, with a link for each screen. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4780' },
    data: { type: 'string', default: process.env['TABLESIDE_DATA'] ?? defaultDataDir() },
    demo: { type: 'boolean', default: false },
    lan: { type: 'boolean', default: false },
  },
});

const screens = [
  ['Host stand', '#/book'],
  ['POS', '#/floor'],
  ['Kitchen', '#/kitchen'],
] as const;

try {
  const host = await startHost({
    dataDir: values.data,
    owner: 'Tableside in browser mode',
    template: join(import.meta.dirname, '../template.tar.gz'),
    ...(values.demo ? { demo: 'running' as const } : {}),
  });
  const { port, stop: stopServing } = await serve(host, {
    port: Number(values.port),
    address: values.lan ? '0.0.0.0' : '127.0.0.1',
    screens: join(import.meta.dirname, '../renderer'),
  });
  const address = `http://127.0.0.1:${port}/`;
  process.stdout.write(`Tableside is at ${address}\n`);
  for (const [name, hash] of screens) process.stdout.write(`  ${name.padEnd(11)}${address}${hash}\n`);
  if (values.lan)
    for (const device of lanAddresses())
      process.stdout.write(`On other devices: http://${device}:${port}/\n`);
  const stop = () => {
    Promise.all([stopServing(), host.close()]).then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  fail(error);
}

/** Where this machine can be reached from its networks, as numbers: names could be bound to it by others. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address),
  );
}

function fail(error: unknown): void {
  const words =
    error instanceof StoreError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
