import { Ban, Hash, RotateCcw, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { canBeHad } from './menu-index';
import { searchMenu } from './menu-search';
import { useOrderScreen } from './order.store';
import { repeatLastRound, ringItem } from './order-commands';
import { useOrder } from './order-context';
import { lastRound } from './repeat-round';

/** Above the tiles: find an item, the same round again, 86. */
export function MenuTools({ searchRef }: { searchRef: RefObject<HTMLDivElement | null> }) {
  const { visitId, evening, menu, stock, drafts, mayRing } = useOrder();
  const { search, eightySix } = useOrderScreen();
  const may86 = useMay('menu:86');
  const last = lastRound(evening.rounds);
  if (eightySix !== null) return <EightySixBar mode={eightySix} />;
  return (
    <div className="flex items-center gap-2 px-3 pt-2 pb-2.5 wide:gap-3 wide:px-4 wide:py-3">
      <div ref={searchRef} className="min-w-0 flex-1">
        <SearchField
          label="Search the menu"
          placeholder="Search the menu"
          value={search}
          onChange={(value) => useOrderScreen.setState({ search: value, page: 0 })}
          onSubmit={(value) => {
            const first = searchMenu(menu.searchable, value).find((item) => canBeHad(item, stock));
            if (first && mayRing) ringItem(visitId, first, drafts, menu);
          }}
        />
      </div>
      <Button
        icon={RotateCcw}
        isDisabled={!last || !mayRing}
        onPress={() => last && void repeatLastRound(visitId, last)}
        className="px-3! text-14! whitespace-nowrap wide:px-4! wide:text-16!"
      >
        Repeat last round
      </Button>
      {may86 && (
        <Button
          icon={Ban}
          aria-label="86: mark an item sold out, or bring one back"
          onPress={() => useOrderScreen.setState({ eightySix: 'mark' })}
          className="px-3! text-14! wide:px-4! wide:text-16!"
        >
          86
        </Button>
      )}
    </div>
  );
}

function EightySixBar({ mode }: { mode: 'mark' | 'count' }) {
  return (
    <div className="flex items-center gap-3 px-3 pt-2 pb-2.5 wide:px-4 wide:py-3">
      <p
        role="status"
        className="flex min-t1 flex-1 items-center gap-2.5 rounded-2 border-2 border-text bg-surface px-3.5 font-semibold"
      >
        {mode === 'mark' ? <Ban aria-hidden size={20} /> : <Hash aria-hidden size={20} />}
        {mode === 'mark' ? 'Tap what is sold out, or what is back' : 'Tap what is to be counted'}
      </p>
      <Button
        icon={mode === 'mark' ? Hash : Ban}
        onPress={() =>
          useOrderScreen.setState({ eightySix: mode === 'mark' ? 'count' : 'mark', counted: null })
        }
      >
        {mode === 'mark' ? 'Count portions' : 'Sold out'}
      </Button>
      <Button icon={X} onPress={() => useOrderScreen.setState({ eightySix: null, counted: null })}>
        Cancel
      </Button>
    </div>
  );
}
