import { LineUp } from '../../ui/sections/line-up';
import { idle, setJob } from './floor.store';
import { Panel } from './panel';

/** Who has which section tonight. */
export function LineUpPanel() {
  return (
    <Panel title="Tonight’s line-up" facts="Who serves which section" onClose={() => setJob(idle)}>
      <LineUp />
    </Panel>
  );
}
