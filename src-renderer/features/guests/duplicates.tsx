import { CopyCheck } from 'lucide-react';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { EmptyState, Skeleton } from '../../ui/states';
import { GuestRow } from './guest-row';
import { nameOf, samenessWords } from './guest-words';
import { showPanel } from './guests.store';

/** Pairs of entries that may be one person. Nothing is merged by itself. */
export function Duplicates() {
  const view = useView('guests.duplicates', {});
  return (
    <ViewGate view={view} name="The list" loading={<Skeleton className="m-6 h-40" />}>
      {(pairs) =>
        pairs.length === 0 ? (
          <EmptyState
            icon={CopyCheck}
            title="No duplicates"
            words="No two guests share a phone number or an address, or nearly a name and a number."
          />
        ) : (
          <div className="mx-auto flex max-w-[1040px] flex-col gap-4 p-4 wide:p-6">
            <h2 className="text-24 font-semibold tracking-tight">May be one person</h2>
            <ul className="flex flex-col gap-3">
              {pairs.map(({ guests: [kept, other], because }) => (
                <li key={`${kept.id} ${other.id}`} className="rounded-3 border border-line bg-surface p-4">
                  <p className="pb-2 text-14 text-text-3">{samenessWords[because]}</p>
                  <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-4">
                    <GuestRow guest={kept} />
                    <GuestRow guest={other} />
                    <Button
                      aria-label={`Compare ${nameOf(kept)} and ${nameOf(other)}`}
                      onPress={() => showPanel({ kind: 'merge', keptId: kept.id, mergedId: other.id })}
                    >
                      Compare
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </ViewGate>
  );
}
