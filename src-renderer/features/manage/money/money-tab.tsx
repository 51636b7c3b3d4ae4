import { useView } from '../../../api/live';
import { ViewGate } from '../../../app/view-gate';
import { ListLoading } from '../list-loading';
import { DiscountsCard } from './discounts-card';
import { LimitsCard } from './limits-card';
import { ReasonsCard } from './reasons-card';
import { RoundingCard } from './rounding-card';
import { ServiceCard } from './service-card';
import { TerminalCard } from './terminal-card';
import { TipsCard } from './tips-card';

/** How the house takes money: cards, service charge, rounding, tips, limits, and what is chosen when something comes off. */
export function MoneyTab() {
  const view = useView('checks.setUp', {});
  return (
    <ViewGate view={view} name="The rules of money" loading={<ListLoading />}>
      {(setUp) => (
        <div className="grid h-full grid-cols-2 items-start gap-3 overflow-y-auto">
          <div className="grid gap-3">
            <TerminalCard />
            <ServiceCard setUp={setUp} />
            <TipsCard rules={setUp.rules} />
            <DiscountsCard setUp={setUp} />
          </div>
          <div className="grid gap-3">
            <RoundingCard rules={setUp.rules} />
            <LimitsCard rules={setUp.rules} />
            <ReasonsCard setUp={setUp} />
          </div>
        </div>
      )}
    </ViewGate>
  );
}
