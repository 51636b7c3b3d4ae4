import { Martini, ShoppingBag } from 'lucide-react';
import { Link } from 'wouter';
import type { TabView } from '#contract/tabs';
import { useView } from '../../api/live';
import { Minutes } from '../../ui/clock';
import { familySoft } from '../../ui/families';
import { plural } from '../../ui/words';
import { wholeCards } from './strip-look';
import { tabKind, tabStates } from './tab-words';

/** The parties that have no table: a tap opens their order. Nothing where there is none. */
export function TabsStrip() {
  const tabs = useView('visits.tabs', {}).data?.tabs ?? [];
  if (tabs.length === 0) return null;
  return (
    <section aria-label="Tabs" className="flex items-stretch gap-2 px-3 pt-2 wide:px-4 wide:pt-3">
      <h2 className="flex flex-col justify-center px-2 text-13 leading-snug whitespace-nowrap text-text-3">
        <b className="text-16 font-semibold text-text">Tabs</b>
        <bdi>{plural(tabs.length, 'open', 'open')}</bdi>
      </h2>
      <ul className={`flex-1 ${wholeCards}`}>
        {tabs.map((tab) => (
          <li key={tab.visitId} className="flex max-w-full shrink-0">
            <TabCard tab={tab} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TabCard({ tab }: { tab: TabView }) {
  const { visitId, orderType, name, openedAt, state } = tab;
  const { word, icon: StateIcon, family } = tabStates[state];
  const Kind = orderType === 'bar' ? Martini : ShoppingBag;
  return (
    <Link
      href={`/order/${visitId}`}
      className="grid h-[max(60px,3.75rem)] max-w-[max(260px,16.25rem)] min-w-32 content-center gap-0.5 rounded-3 border border-line bg-surface px-3 leading-snug hover:border-line-control active:bg-sunken wide:h-[max(72px,4.5rem)] wide:px-3.5"
    >
      <span className="flex items-center gap-2 text-14 font-semibold whitespace-nowrap wide:text-16">
        <Kind aria-hidden size={16} className="shrink-0" />
        <bdi className="truncate">{name}</bdi>
        <span className="ms-auto font-normal text-text-3">
          <Minutes since={openedAt} />
        </span>
      </span>
      <span className="flex items-center gap-2 text-13 whitespace-nowrap text-text-3">
        <bdi>{tabKind(tab)}</bdi>
        <span
          className={`ms-auto inline-flex items-center gap-1 rounded-full px-2 font-medium ${familySoft[family]}`}
        >
          <StateIcon aria-hidden size={14} />
          {word}
        </span>
      </span>
    </Link>
  );
}
