import { randomUUID } from 'node:crypto';
import { demoStaff } from '#db/seed/demo/staff';
import type { Figure } from '../figures';
import { progress } from '../progress';
import { type Program, startProgram } from '../rig/program';
import { median, percentile } from '../samples';

const PAIRS = 5;
const CALLS = 200;
const SERVER = 'out/main/server.js';
const address = /http:\/\/\S+?(?=\/$)/;

/** The built host against the bare engine on the same folder: how long until it answers, how much it keeps. */
export async function measureStart(dataDir: string, oldOrders: number, bareStore: string): Promise<Figure[]> {
  const server = () => startProgram(SERVER, ['--data', dataDir, '--port', '0'], address);
  const bare = () => startProgram(bareStore, [dataDir], /answered/);
  const samples = { server: [] as number[], bare: [] as number[] };
  const memory = { server: [] as number[], bare: [] as number[] };
  for (let pair = 0; pair < PAIRS; pair++) {
    const engine = await bare();
    samples.bare.push(performance.now() - engine.startedAt);
    memory.bare.push(engine.memory() ?? Number.NaN);
    await engine.stop();

    const host = await server();
    await post(host, 'setup.status', {});
    samples.server.push(performance.now() - host.startedAt);
    if (pair === PAIRS - 1) {
      await callOften(host);
      memory.server.push(host.memory() ?? Number.NaN);
    }
    await host.stop();
    progress(`start, pair ${pair + 1}`);
  }
  return [
    ...startFigures(`Start with ${oldOrders.toLocaleString('en')} old orders`, samples),
    ...memoryFigures(memory),
  ];
}

function startFigures(section: string, { server, bare }: { server: number[]; bare: number[] }): Figure[] {
  const detail = (of: number[]) => `slowest ${(percentile(of, 1) / 1000).toFixed(2)} s of ${of.length}`;
  return [
    {
      section,
      name: 'host answers setup.status / bare engine answers SELECT 1',
      value: median(server) / median(bare),
      unit: 'x',
      goal: 2,
    },
    { section, name: 'host', value: median(server) / 1000, unit: 's', detail: detail(server) },
    { section, name: 'bare engine', value: median(bare) / 1000, unit: 's', detail: detail(bare) },
  ];
}

function memoryFigures({ server, bare }: { server: number[]; bare: number[] }): Figure[] {
  const [host, engine] = [median(server), median(bare)];
  if (Number.isNaN(host - engine)) return [];
  const section = 'Memory';
  return [
    { section, name: 'host above the bare engine', value: host - engine, unit: 'MB', goal: 150 },
    { section, name: 'host', value: host, unit: 'MB', detail: `resident, idle after ${CALLS} calls` },
    { section, name: 'bare engine', value: engine, unit: 'MB', detail: 'resident, after SELECT 1' },
  ];
}

/** What an evening asks for, then a moment's rest. */
async function callOften(host: Program): Promise<void> {
  const { session } = await post(host, 'staff.signIn', { pin: demoStaff.niamh.pin });
  const views: [string, object][] = [
    ['floor.view', {}],
    ['menu.view', {}],
    ['kitchen.board', { stationId: null }],
    ['reports.today', {}],
  ];
  for (let call = 0; call < CALLS; call++) {
    const [procedure, input] = views[call % views.length] as (typeof views)[number];
    await post(host, procedure, input, String(session));
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

async function post(
  { found }: Program,
  procedure: string,
  input: object,
  session?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${found}/api/${procedure}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${procedure}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
