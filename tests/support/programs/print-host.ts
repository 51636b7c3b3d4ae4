import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';
import { listOpenJobs } from '#main/printing/jobs.queries';

/** A host that prints what is queued in a data folder, and says after each change how many jobs still wait. */
const [dataDir = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, owner: 'Tableside print test' });
const tell = async (): Promise<void> => {
  const jobs = await store.read(listOpenJobs);
  process.stdout.write(`${jobs.filter(({ job }) => job.state !== 'unsure').length}\n`);
};
store.onCommit((topics) => {
  if (topics.includes('printing')) void tell();
});
await composeHost(store, {
  dataDir,
  printing: {
    times: {
      patience: { connect: 500, answer: 250, silence: 3_000, steady: 600, overdue: 3_000 },
      firstRetry: 20,
      longestRetry: 40,
      failover: 200,
    },
  },
});
await tell();
