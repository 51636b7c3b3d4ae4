import { serve } from '#main/host/doors/serve';
import { startHost } from '#main/host/host';

/** A whole host over the folder named first, in a process that can be killed; prints its port when it serves. */
const [dataDir = ''] = process.argv.slice(2);
const log = {
  info: () => undefined,
  error: (message: string, error: unknown) => process.stderr.write(`${message} ${error}\n`),
};
const host = await startHost({ dataDir, owner: 'Tableside under test', log });
const { port } = await serve(host, { port: 0, address: '127.0.0.1', screens: 'tests/support/fixtures' });
process.stdout.write(`${port}\n`);
