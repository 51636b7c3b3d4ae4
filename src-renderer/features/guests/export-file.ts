import type { GuestExport } from '#contract/guest-export';

/** Gives the guest's record to whoever asked, as a file that people and programs can read. */
export function saveExport(record: GuestExport): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `guest-${record.guest.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
