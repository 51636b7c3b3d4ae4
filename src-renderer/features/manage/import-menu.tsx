import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { notify } from '../../ui/notices.store';
import { ImportPreview } from './import-preview';
import { ImportSource } from './import-source';
import { ListLoading } from './list-loading';

/** A file or a pasted table, what it would add row by row, and adding it. */
export function ImportMenu({ onClose }: { onClose(): void }) {
  const [csv, setCsv] = useState('');
  const view = useView('menu.previewImport', { csv }, { enabled: csv.trim() !== '', keepPrevious: true });
  const add = useCommand('menu.import');
  const preview = csv.trim() === '' || view.error ? undefined : view.data;
  const take = () =>
    add.mutate(
      { csv, take: preview?.bad === 0 ? 'all' : 'good' },
      {
        onSuccess: ({ added }) => {
          notify(added === 1 ? '1 item added to the menu' : `${added} items added to the menu`, 'ok');
          onClose();
        },
      },
    );
  return (
    <div className="flex h-full flex-col gap-3">
      <div className="flex items-center gap-3">
        <Button kind="quiet" icon={ArrowLeft} onPress={onClose}>
          Menu
        </Button>
        <h2 className="text-18 font-semibold">Import a menu</h2>
        <Button
          kind="primary"
          className="ms-auto"
          isDisabled={!preview || preview.good === 0 || add.isPending || view.isPlaceholderData}
          onPress={take}
        >
          {actionWords(preview)}
        </Button>
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(300px,1fr)_minmax(0,2fr)] gap-3">
        <ImportSource csv={csv} onCsv={setCsv} />
        <div className="flex min-h-0 flex-col">
          {view.error && csv.trim() !== '' ? (
            <div className="flex h-full flex-col gap-3">
              <Banner family="warn" title="This is not a menu yet">
                {errorWords(view.error).words}
              </Banner>
              <Expected />
            </div>
          ) : preview ? (
            <ImportPreview preview={preview} />
          ) : view.isFetching ? (
            <ListLoading />
          ) : (
            <Expected />
          )}
        </div>
      </div>
    </div>
  );
}

function actionWords(preview: { good: number; bad: number } | undefined): string {
  if (!preview) return 'Nothing to add yet';
  if (preview.good === 0) return 'No good rows';
  if (preview.bad > 0) return preview.good === 1 ? 'Add the 1 good one' : `Add the ${preview.good} good ones`;
  return preview.good === 1 ? 'Add 1 item' : `Add ${preview.good} items`;
}

/** What a file must look like, until there is one. */
function Expected() {
  return (
    <div className="flex-1 rounded-3 border border-dashed border-line-2 p-5 text-14 text-text-2">
      <h3 className="text-16 font-semibold text-text">What the file needs</h3>
      <p className="mt-1">A first row that names the columns, then one row for each item.</p>
      <dl className="mt-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-5 gap-y-2 [&>dt]:font-semibold [&>dt]:text-text">
        <dt>name</dt>
        <dd>As the guest reads it. Each name once.</dd>
        <dt>category</dt>
        <dd>appetizers, mains, desserts, drinks, specials, or one of your sections.</dd>
        <dt>price</dt>
        <dd>12.50 or 12,50. At most two decimals.</dd>
        <dt>description</dt>
        <dd>May be missing.</dd>
        <dt>dietary tags</dt>
        <dd>vegetarian; gluten-free. May be missing.</dd>
        <dt>preparation time</dt>
        <dd>Whole minutes. May be missing: 15 then.</dd>
      </dl>
      <p className="mt-4 text-text-3">Nothing is added before you have seen every row here.</p>
    </div>
  );
}
